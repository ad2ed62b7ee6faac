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

  throughline --help | --version

<source>      A FHIR JSON file (a Bundle, a resource or a list) or a folder of
              *.ndjson and *.json files; gzip is read too.
--as-of       The day of the review, YYYY-MM-DD. Nothing after it is read.
--patient     One patient only.
--overrides   A practice's own changes of codelists and tables (docs/overrides.md).
--reference   practice-reference.json of the practice's own audit.
--json        One JSON object a line.

Exit code: 0 done; 1 done, but something could not be read (said on stderr);
2 the arguments or the source cannot be used.
`;
