/** What `throughline --help` prints. */
export const usage = `throughline: see the pattern of persistent physical symptoms in a FHIR R4 record

  throughline review <source> --as-of <day> [--patient <id>] [--reference <file>]
                     [--overrides <file>] [--json]
      What the record shows on that day, one review for each patient in order of id.

  throughline plan <source> --answers <file> --as-of <day> [--patient <id>]
                   [--overrides <file>] --json
      The transaction Bundle that the app would send for those answers: the plan.
      Scores, requests to services and a pattern put aside are transactions of
      their own in the app, and are not printed.

  throughline audit <source> --as-of <day> --out <folder> [--engine duckdb|spark]
                    [--previous <folder>] [--inside-practice] [--overrides <file>]
                    [--zone <name>] [--master <url>] [--spark-sql <path>]
  throughline audit --fhir <base> --client-id <id> --key <jwk file> [--group <id>]
                    [--trust <origin>] --as-of <day> --out <folder> [as above]
      The whole practice: whom to review, its own thresholds, and a report.

  throughline audit sample <audit folder> --out <folder> [--each <n>] [--seed <n>]
      Sheets for two clinicians: 50 flagged people and 50 like them, blind.
  throughline audit score <sheet> <sheet> --key <file> [--json]
      What their ratings come to: predictive value, agreement, reasons.

  throughline audit-sql --at <pattern> --as-of <day> [--types <list>] [--zone <name>]
                        [--reference <file>]
      The statements of an audit, for a Spark elsewhere (docs/spark.md).

  throughline --help | --version

<source>      A FHIR JSON file (a Bundle, a resource or a list) or a folder of
              *.ndjson and *.json files; gzip is read too.
--as-of       The day of the review, YYYY-MM-DD. Nothing after it is read.
--patient     One patient only.
--overrides   A practice's own changes of codelists and tables (docs/overrides.md).
--reference   practice-reference.json of the practice's own audit.
--json        One JSON object a line.
--fhir        A server with Backend Services and Bulk Data export, in place of <source>.
--key         The client's private key, a JWK. --group: the practice's Group; else all.
--trust       Another origin of the server, which may see its access token.
--out         The folder to write; it appears whole or not at all.
--engine      duckdb (in this program) or spark (through spark-sql, Spark 3.5 or later).
--master      Where Spark runs, local[*] if not said; <out> must be where its workers see it.
--spark-sql   The spark-sql to run; else that of SPARK_HOME, else the one on PATH.
--previous    The folder of an earlier audit, to be compared with.
--inside-practice   Small numbers are shown in report.html: it must then not be passed on.
--zone        The practice's zone, Europe/London if not said.

Exit code: 0 done; 1 done, but something could not be read (said on stderr);
2 the arguments or the source cannot be used.
`;
