import { createReadStream } from "node:fs";
import { type Line, readLines } from "./folder/read-lines.ts";
import { longestLine } from "./folder/write-lines.ts";
import { isFields } from "./wire/fields.ts";
import { issueCodes, issuesOf } from "./wire/issue-codes.ts";

/** What the server’s messages say did not come: for which types, and whether it may not or could not be sent. */
export type Outcomes = {
  readonly types: ReadonlyMap<string, "failed" | "refused">;
  /** Messages that name none of the types asked for: any of them may be short. */
  readonly unsaid: number;
  /** Messages of failure in all. */
  readonly failures: number;
};

const refusals = ["security", "login", "forbidden", "suppressed", "not-supported"];
/** What is left out is left out, even where a server only warns of it. */
const leftOut = ["incomplete", "suppressed", "too-costly", "timeout", "throttled"];

type Failure = { readonly state: "failed" | "refused"; readonly types: readonly string[] };

const failureIn = (issue: unknown, types: readonly string[]): Failure[] => {
  const severity = isFields(issue) ? issue.severity : undefined;
  const codes = issueCodes({ resourceType: "OperationOutcome", issue: [issue] });
  const tells =
    severity === "error" ||
    severity === "fatal" ||
    (severity === "warning" && codes.some((code) => leftOut.includes(code)));
  if (!tells) return [];
  const words = new Set(JSON.stringify(issue).match(/[A-Za-z]+/g));
  const state = codes.some((code) => refusals.includes(code)) ? "refused" : "failed";
  return [{ state, types: types.filter((type) => words.has(type)) }];
};

/** A line that cannot be read in an error file tells of an error nonetheless. */
const unreadable: Failure = { state: "failed", types: [] };

const rank = { refused: 0, failed: 1 } as const;

const failuresIn = (line: Line, types: readonly string[]): readonly Failure[] => {
  if (line === "too long") return [unreadable];
  const text = Buffer.from(line).toString("utf8");
  if (text.trim() === "") return [];
  try {
    return issuesOf(JSON.parse(text)).flatMap((issue) => failureIn(issue, types));
  } catch {
    return [unreadable];
  }
};

/** Reads error files line by line; of what they say only the types and R4’s codes are taken. */
export const readOutcomes = async (
  paths: readonly string[],
  types: readonly string[],
): Promise<Outcomes> => {
  const failures: Failure[] = [];
  for (const path of paths) {
    for await (const line of readLines(createReadStream(path), longestLine)) {
      failures.push(...failuresIn(line, types));
    }
  }
  // Of two words on one type the last stands, and a failure is said last: it may be mended, a refusal not.
  const ordered = failures.toSorted((one, other) => rank[one.state] - rank[other.state]);
  const states = new Map(
    ordered.flatMap(({ state, types: named }) => named.map((type) => [type, state] as const)),
  );
  const unsaid = failures.filter(({ types: named }) => named.length === 0).length;
  return { types: states, unsaid, failures: failures.length };
};
