import { type Day, earlier, readSpan } from "./dates.ts";
import { type Contact, contactsOf, type Visit, visitsOf } from "./encounters.ts";
import { type Findings, findingsOf } from "./findings.ts";
import { type Json, nameOf, objects, text } from "./json.ts";
import type { Belongings } from "./owners.ts";
import { type Cluster, clustersOf, type Referral, referralsOf } from "./referrals.ts";
import {
  aroundOf,
  negativesOf,
  type Pending,
  pendingOf,
  type Result,
  resultsOf,
} from "./results.ts";
import { hasScoreOutOfRange, type Score, scoresOf } from "./scores.ts";
import { type Readable, screen } from "./screen.ts";

/** §9.3: the whole years that the person may have; undefined where the birth date is not known. */
export type Ages = { readonly youngest: number; readonly oldest: number } | undefined;

/** §4: everything that the counts, rules and findings look at. */
export type Read = {
  readonly asOf: Day;
  readonly sex: string | undefined;
  readonly ages: Ages;
  readonly visits: readonly Visit[];
  readonly contacts: readonly Contact[];
  readonly findings: Findings;
  readonly results: readonly Result[];
  readonly negatives: readonly Result[];
  readonly pending: readonly Pending[];
  readonly referrals: readonly Referral[];
  readonly clusters: readonly Cluster[];
  readonly scores: readonly Score[];
  readonly questionnaires: readonly Readable[];
  /** §2, Set aside: those that the contract demands, and those that it allows. */
  readonly aside: readonly string[];
  readonly perhapsAside: readonly string[];
};

/** §9.3: years reached; "A birthday on 29 February is reached on 1 March". */
const yearsReached = (born: Day, asOf: Day): number =>
  Number(asOf.slice(0, 4)) - Number(born.slice(0, 4)) - (asOf.slice(5) < born.slice(5) ? 1 : 0);

/** §9.3, Age: "A partial birth date gives a range". */
const agesOf = (patient: Json, asOf: Day, zone: string): Ages => {
  const span = readSpan(patient.birthDate, zone);
  if (!span || span.earliest > asOf) return undefined;
  const latest = earlier(span.latest, asOf);
  return { youngest: yearsReached(latest, asOf), oldest: yearsReached(span.earliest, asOf) };
};

/** §4, Statuses: an unknown modifierExtension, or a birth date that is unreadable or after asOf. */
const isPatientUnusable = (patient: Json, ages: Ages): boolean =>
  objects(patient.modifierExtension).length > 0 ||
  (patient.birthDate !== undefined && ages === undefined);

/** §4: reads one person's belongings as of a day. */
export const readBelongings = (
  { patient, own, nobodys, names }: Belongings,
  asOf: Day,
  zone: string,
): Read => {
  const screened = own.map((resource) => ({ resource, ...screen(resource, asOf, zone) }));
  const readable = screened.filter((each) => each.kind === "readable");
  const isOutOfRange = ({ resource }: Readable): boolean => hasScoreOutOfRange(resource);
  const ofType = (type: string): readonly Readable[] =>
    readable.filter(({ resource }) => resource.resourceType === type);
  const visits = visitsOf(ofType("Encounter"), names);
  const sex = text(patient.gender);
  const ages = agesOf(patient, asOf, zone);
  const results = resultsOf(readable, aroundOf(readable, names, { sex, ages }));
  const referrals = referralsOf(readable);
  const namesOf = (some: readonly { readonly resource: Json }[]): string[] =>
    some.map(({ resource }) => nameOf(resource));
  return {
    asOf,
    sex,
    ages,
    visits,
    contacts: contactsOf(visits),
    findings: findingsOf(readable, asOf, zone),
    results,
    negatives: negativesOf(readable, results),
    pending: pendingOf(readable, asOf),
    referrals,
    clusters: clustersOf(referrals),
    scores: scoresOf(readable),
    questionnaires: ofType("QuestionnaireResponse"),
    aside: [
      ...namesOf(screened.filter(({ kind }) => kind === "aside")),
      ...namesOf(readable.filter(isOutOfRange)),
      ...nobodys.map(nameOf),
      ...(isPatientUnusable(patient, ages) ? [nameOf(patient)] : []),
    ],
    perhapsAside: namesOf([
      ...screened.filter(
        (each) => each.kind === "unread" || (each.kind === "readable" && each.lenient),
      ),
    ]),
  };
};
