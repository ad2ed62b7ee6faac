import type { DecidedRow } from "#audit/deciding/to-patient-row.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Review } from "#clinical/review.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { decidedInGroups } from "../audit/decided-in-groups.ts";
import { type OracleReview, oracle } from "../oracle/oracle.ts";
import { toRecord } from "./direct/to-record.ts";
import type { Example, Expected } from "./example.ts";
import { type Said, saidIn } from "./said.ts";
import { asOfOf, rowsOf } from "./timeline.ts";
import { toFhir } from "./to-fhir.ts";

/** What every way of computing must agree on (contract §8). */
export type Outcome = Pick<Review, "counts" | "safety" | "suppressed" | "headline"> & {
  readonly rules: Review["rules"];
  /** Ids of the entries that were set aside, sorted. */
  readonly setAside: readonly string[];
};

/** An example with the id of its patient, which starts the id of every entry. */
export type Case = { readonly patient: string; readonly example: Example };

/** One way from examples to outcomes. An engine that takes many at once is handed all of them. */
export type Runner = {
  readonly name: string;
  /** Why the runner cannot run here; it is then reported as skipped. */
  readonly absent?: string;
  /** Why it is not asked about an example: what the example hands over has no way in. */
  readonly leavesOut?: (example: Example) => string | undefined;
  /** What it does not tell as the others do; such claims it is not asked, nor compared on all that it says. */
  readonly silent?: readonly (keyof Expected)[];
  /** The outcomes, in the order of the cases. */
  readonly run: (cases: readonly Case[]) => readonly Outcome[] | Promise<readonly Outcome[]>;
};

const zone = "Europe/London";

const review = (
  record: PatientRecord,
  { thresholds, attested = [], postExertionalMalaise = false }: Example,
): Outcome => {
  const reference = thresholds && { asOf: record.asOf, thresholds };
  const { counts, rules, safety, suppressed, headline, setAside } = reviewRecord(record, {
    reference,
    attested,
    postExertionalMalaise,
  });
  const aside = [...new Set(setAside.map(({ resource }) => resource))].sort();
  return { counts, rules, safety, suppressed, headline, setAside: aside };
};

/** The entries of a case. */
export const saidOf = ({ example, patient }: Case): readonly Said[] =>
  saidIn(rowsOf(example), patient);

/** Timeline → record of the domain → engine. */
const direct: Runner = {
  name: "straight to the record",
  run: (cases) =>
    cases.map((each) => {
      const { example, patient } = each;
      return review(toRecord(example, saidOf(each), patient), example);
    }),
};

/** A source that was not read whole says so; what it did answer stays. */
const withStates = (input: PatientSources, { sources = {} }: Example): PatientSources => {
  const stated = Object.entries(sources).map(([type, state]) => {
    const { resources } = input.sources[type as keyof typeof sources];
    return [type, { state, resources }];
  });
  return { ...input, sources: { ...input.sources, ...Object.fromEntries(stated) } };
};

/** Timeline → FHIR → collected → record → engine. */
const throughFhir: Runner = {
  name: "through FHIR",
  run: (cases) =>
    cases.map((each) => {
      const { example, patient } = each;
      const resources = toFhir(example, saidOf(each), patient);
      const [input] = collectPatients(resources.map((resource) => ({ resource }))).patients;
      if (input === undefined) throw new Error("the example has no patient");
      return review(readRecord(withStates(input, example), asOfOf(example), zone), example);
    }),
};

/** What the oracle says, in the words of an outcome; it gives no reasons. */
const outcomeOf = ({ counts, rules, safety, suppressed, headline }: OracleReview): Outcome =>
  ({
    counts,
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, verdict]) => [id, { verdict, because: [] }]),
    ),
    safety,
    suppressed: suppressed.map((id) => ({ id, evidence: [] })),
    headline,
    setAside: [],
  }) as unknown as Outcome;

/** What a row of an audit says, in the words of an outcome; it gives no reasons and no evidence. */
const outcomeOfRow = (row: DecidedRow): Outcome => {
  const { counts, continuity, rules, safety, seen, suppressed, headline } = row;
  return {
    counts: { ...counts, "clinicians-12m": { ...counts["clinicians-12m"], ...continuity } },
    rules: Object.fromEntries(
      Object.entries(rules).map(([id, verdict]) => [id, { verdict, because: [] }]),
    ),
    safety: safety.map((id) => ({ id, seen: seen.includes(id), evidence: [] })),
    suppressed: suppressed.map((id) => ({ id, evidence: [] })),
    headline,
    setAside: [],
  } as unknown as Outcome;
};

/** Timeline → FHIR → the second computation, which leaves open what else may be set aside. */
const secondly: Runner = {
  name: "by the second computation",
  silent: ["setAside"],
  run: (cases) =>
    cases.map((each) => {
      const { example, patient } = each;
      const { thresholds, sources = {}, attested = [], postExertionalMalaise = false } = example;
      const found = oracle(toFhir(example, saidOf(each), patient), asOfOf(example), {
        reference: thresholds && { thresholds },
        states: sources,
        attested,
        malaise: postExertionalMalaise,
        zone,
      })[patient];
      if (found === undefined) throw new Error("the example has no patient");
      return outcomeOf(found);
    }),
};

/** The record of a case; what is attested now is attested by a plan of the day. */
export const recordOf = (each: Case): PatientRecord => {
  const { example, patient } = each;
  const record = toRecord(example, saidOf(each), patient);
  const { attested = [] } = example;
  const today = { earliest: record.asOf, latest: record.asOf, exact: true, dated: true };
  const now = { id: "QuestionnaireResponse/now", when: today, done: attested };
  return { ...record, attestations: [...record.attestations, now] };
};

/** Timeline → record of the domain → flat tables → SQL. */
const inDuckDb: Runner = {
  name: "in SQL on DuckDB",
  silent: ["setAside"],
  leavesOut: ({ postExertionalMalaise = false }) =>
    postExertionalMalaise ? "an audit has no answers" : undefined,
  run: async (cases) => {
    const asked = cases.map((each) => ({
      record: recordOf(each),
      thresholds: each.example.thresholds ?? [],
    }));
    return (await decidedInGroups(asked)).map(outcomeOfRow);
  },
};

/** Every way from a timeline to a review. */
export const runners: readonly Runner[] = [direct, throughFhir, secondly, inDuckDb];
