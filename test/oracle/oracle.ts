import { isSeen } from "./attested.ts";
import { type CountId, type Counts, countsOf } from "./counts.ts";
import { sorted, text } from "./json.ts";
import { type Belongings, shareOut, type Type, types } from "./owners.ts";
import { readBelongings } from "./record.ts";
import { type Reference, rulesOf, type States, type Verdict } from "./rules.ts";
import { groundsOf } from "./safety.ts";
import { suppressedOf } from "./suppressed.ts";
import { idsOf } from "./tally.ts";

/** What the oracle is told besides the records: the practice's thresholds, its zone, and which sources failed. */
export type Given = {
  readonly reference?: Reference | undefined;
  readonly zone?: string;
  readonly states?: States;
  /** §6, seen: "or the clinician attests it now". */
  readonly attested?: readonly string[];
  /** §6, post-exertional-malaise: "and, in answers, PEM reported". */
  readonly malaise?: boolean;
};

export type OracleReview = {
  readonly counts: Counts;
  readonly rules: Readonly<Record<string, Verdict>>;
  readonly safety: readonly {
    readonly id: string;
    readonly seen: boolean;
    readonly evidence: readonly string[];
  }[];
  readonly suppressed: readonly string[];
  readonly headline: string;
  /** `used` is the most that the contract allows; less `perhapsAside` the least. */
  readonly sources: Readonly<Record<Type, { readonly read: number; readonly used: number }>>;
  /** Resources that must be set aside, by name. */
  readonly setAside: readonly string[];
  /** Resources that the contract allows to be set aside and does not demand. */
  readonly perhapsAside: readonly string[];
};

type Standing = { readonly id: string; readonly seen: boolean };

/** §6, Headline. */
const headlineOf = (
  suppressed: readonly string[],
  flag: Verdict | undefined,
  safety: readonly Standing[],
): string => {
  if (suppressed.length > 0) return "suppressed";
  if (flag === "not met") return "no-pattern";
  if (flag !== "met") return "cannot-tell";
  const holds = safety.some(
    ({ id, seen }) => !seen && id !== "third-visit" && id !== "post-exertional-malaise",
  );
  return holds ? "rethink-first" : "possible-pattern";
};

/** §9.14: "`read` = those that belong to the patient, `used` = not set aside". */
const sourcesOf = ({ patient, own }: Belongings, aside: readonly string[]) =>
  Object.fromEntries(
    types.map((type) => {
      const these = [patient, ...own].filter(({ resourceType }) => resourceType === type);
      const isUsed = (id: string | undefined): boolean =>
        id !== undefined && !aside.includes(`${type}/${id}`);
      const used = these.filter(({ id }) => isUsed(text(id))).length;
      return [type, { read: these.length, used }];
    }),
  ) as Record<Type, { read: number; used: number }>;

const reviewOf = (belongings: Belongings, asOf: string, given: Given): OracleReview => {
  const { reference, zone = "Europe/London", states = {}, attested = [], malaise = false } = given;
  const read = readBelongings(belongings, asOf, zone);
  const counts = countsOf(read);
  const rules = rulesOf(read, counts, states, reference);
  const safety = groundsOf(read, states, malaise).map((grounds) => ({
    id: grounds.id,
    seen: isSeen(grounds, read, attested),
    evidence: idsOf(grounds.events),
  }));
  const suppressed = suppressedOf(read);
  return {
    counts,
    rules,
    safety,
    suppressed,
    headline: headlineOf(suppressed, rules["TL-FLAG"], safety),
    sources: sourcesOf(belongings, read.aside),
    setAside: sorted(read.aside),
    perhapsAside: sorted(read.perhapsAside),
  };
};

/** The contract read plainly, a second time: a whole source in, a review of each patient out. */
export const oracle = (
  resources: readonly unknown[],
  asOf: string,
  given: Given = {},
): Readonly<Record<string, OracleReview>> =>
  Object.fromEntries(
    shareOut(resources).map((belongings) => [
      text(belongings.patient.id) ?? "",
      reviewOf(belongings, asOf, given),
    ]),
  );

export type { CountId };
