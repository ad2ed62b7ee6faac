import type { Day } from "#clinical/day.ts";
import type { PracticeReference, Review } from "#clinical/review.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { type Given, type OracleReview, oracle } from "./oracle.ts";
import { types } from "./owners.ts";

/** One thing on which the two disagree, as one line. */
export type Difference = {
  readonly patient: string;
  readonly what: string;
  readonly oracle: string;
  readonly engine: string;
};

type Said = Readonly<Record<string, string>>;

const told = (value: unknown): string => JSON.stringify(value) ?? "nothing";

const saidOfCounts = (counts: Readonly<Record<string, unknown>>, ids: readonly string[]): Said =>
  Object.fromEntries(
    ids.map((id) => {
      const { evidence: _, parts: __, ...numbers } = Object(counts[id]);
      return [id, told(Object.fromEntries(Object.entries(numbers).sort()))];
    }),
  );

type Grounds = {
  readonly id: string;
  readonly seen: boolean;
  readonly evidence: readonly string[];
};

const saidOfSafety = (safety: readonly Grounds[]): Said =>
  Object.fromEntries(safety.map(({ id, seen }) => [id, seen ? "seen" : "stands"]));

const evidenceOf = (
  counts: Readonly<Record<string, unknown>>,
  safety: readonly Grounds[],
): Said => ({
  ...Object.fromEntries(Object.keys(counts).map((id) => [id, told(Object(counts[id]).evidence)])),
  ...Object.fromEntries(safety.map(({ id, evidence }) => [`safety ${id}`, told(evidence)])),
});

/** What differs between two ways of saying the same things. */
const between = (patient: string, kind: string, one: Said, other: Said): Difference[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((id) => one[id] !== other[id])
    .map((id) => ({
      patient,
      what: `${kind} ${id}`,
      oracle: one[id] ?? "nothing",
      engine: other[id] ?? "nothing",
    }));

/** What has no id, or is no resource at all, is nothing that the oracle could name. */
const isNameless = (name: string): boolean => name.endsWith("/?");

const asideOf = (patient: string, theirs: Review, ours: OracleReview): Difference[] => {
  const engine = new Set(theirs.setAside.map(({ resource }) => resource));
  const allowed = new Set([...ours.setAside, ...ours.perhapsAside]);
  const forgotten = ours.setAside.filter((name) => !engine.has(name));
  const uncalled = [...engine].filter((name) => !allowed.has(name) && !isNameless(name));
  return [
    ...forgotten.map((name) => [name, "aside", "read"] as const),
    ...uncalled.map((name) => [name, "read", "aside"] as const),
  ].map(([name, one, other]) => ({
    patient,
    what: `set aside ${name}`,
    oracle: one,
    engine: `${other} ${theirs.setAside.find(({ resource }) => resource === name)?.because ?? ""}`,
  }));
};

/** `read` must agree; `used` must be what the engine's own setting aside leaves. */
const sourcesOf = (patient: string, theirs: Review, ours: OracleReview): Difference[] => {
  const engine = new Set(theirs.setAside.map(({ resource }) => resource));
  return types.flatMap((type) => {
    const { read, used } = ours.sources[type];
    const also = ours.perhapsAside.filter(
      (name) => name.startsWith(`${type}/`) && engine.has(name) && !ours.setAside.includes(name),
    );
    const expected = `${read} read, ${used - new Set(also).size} used`;
    const got = `${theirs.sources[type].read} read, ${theirs.sources[type].used} used`;
    return expected === got
      ? []
      : [{ patient, what: `source ${type}`, oracle: expected, engine: got }];
  });
};

const differencesOf = (patient: string, theirs: Review, ours: OracleReview): Difference[] => {
  const ids = Object.keys(ours.counts);
  const { counts } = theirs;
  const theirCounts = Object.fromEntries(ids.map((id) => [id, Object(counts)[id]]));
  const verdicts = Object.entries(theirs.rules).map(([id, { verdict }]) => [id, verdict] as const);
  const list = (names: readonly string[]): Said => ({ "": names.join(", ") });
  return [
    ...sourcesOf(patient, theirs, ours),
    ...asideOf(patient, theirs, ours),
    ...between(patient, "count", saidOfCounts(ours.counts, ids), saidOfCounts(counts, ids)),
    ...between(patient, "rule", ours.rules, Object.fromEntries(verdicts)),
    ...between(patient, "safety", saidOfSafety(ours.safety), saidOfSafety(theirs.safety)),
    ...between(
      patient,
      "suppressed",
      list(ours.suppressed),
      list(theirs.suppressed.map(({ id }) => id)),
    ),
    ...between(patient, "headline", list([ours.headline]), list([theirs.headline])),
    ...between(
      patient,
      "evidence",
      evidenceOf(ours.counts, ours.safety),
      evidenceOf(theirCounts, theirs.safety),
    ),
  ];
};

/** A source that did not answer in full still holds what it gave. */
const withStates = (input: PatientSources, states: Given["states"]): PatientSources => ({
  ...input,
  sources: Object.fromEntries(
    types.map((type) => {
      const state = states?.[type] ?? input.sources[type].state;
      return [type, { ...input.sources[type], state }];
    }),
  ) as PatientSources["sources"],
});

/** Both readings of one source, and everything on which they differ. */
export const compare = (
  source: readonly unknown[],
  asOf: string,
  given: Given = {},
): {
  readonly patients: number;
  readonly differences: readonly Difference[];
  /** What the oracle says of each patient. */
  readonly reviews: readonly OracleReview[];
} => {
  const entries = source.map((each) => {
    const { resource, fullUrl } = Object(each);
    return resource === undefined ? { resource: each } : { resource, fullUrl };
  });
  const { patients } = collectPatients(entries);
  const expected = oracle(source, asOf, given);
  const names = between(
    "all",
    "patients",
    { "": Object.keys(expected).sort().join(" ") },
    { "": patients.map(({ patient }) => patient).join(" ") },
  );
  const differences = patients.flatMap((input) => {
    const ours = expected[input.patient];
    if (!ours) return [];
    const record = readRecord(
      withStates(input, given.states),
      asOf as Day,
      given.zone ?? "Europe/London",
    );
    const { reference, attested, malaise } = given;
    const theirs = reviewRecord(record, {
      reference: reference as PracticeReference | undefined,
      ...(attested && { attested }),
      ...(malaise && { postExertionalMalaise: malaise }),
    });
    return differencesOf(input.patient, theirs, ours);
  });
  return {
    patients: patients.length,
    differences: [...names, ...differences],
    reviews: Object.values(expected),
  };
};

/** At most so many differences, a line each. */
export const shown = (differences: readonly Difference[], most = 12): string =>
  [
    ...differences.slice(0, most).map(({ patient, what, oracle, engine }) => {
      return `${patient}: ${what}\n    oracle ${oracle}\n    engine ${engine}`;
    }),
    ...(differences.length > most ? [`and ${differences.length - most} more`] : []),
  ].join("\n");
