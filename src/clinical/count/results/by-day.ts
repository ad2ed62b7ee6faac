import type { Normality, ResourceId, ResultEvent } from "../../record.ts";
import type { When } from "../../when.ts";
import { byCodePoint } from "../tally.ts";

/** What one family's results of one day come to. A partial date, or an unsure entry, stands alone. */
export type DayResult = {
  readonly family: string;
  readonly when: When;
  readonly sure: boolean;
  /** Undefined where only procedures speak of that day: they are investigations, not results. */
  readonly normality: Normality | undefined;
  /** The entries that decide it; what else bears that day is silent. */
  readonly ids: readonly ResourceId[];
  /** The reports and procedures of that day that say normal. */
  readonly saysNormal: readonly ResourceId[];
};

/** Families with their results in order of day. */
export type ResultsByFamily = ReadonlyMap<string, readonly DayResult[]>;

/** The abnormal ones if any is; else the Observations decide, and a report only where there is none (contract §9.8). */
const decidingOf = (events: readonly ResultEvent[]): readonly ResultEvent[] => {
  const results = events.filter(({ from }) => from !== "Procedure");
  const abnormal = results.filter(({ normality }) => normality === "abnormal");
  if (abnormal.length > 0) return abnormal;
  const observations = results.filter(({ from }) => from === "Observation");
  return observations.length > 0 ? observations : results;
};

const normalityOf = ([first, ...more]: readonly ResultEvent[]): Normality | undefined => {
  const agree = more.every(({ normality }) => normality === first?.normality);
  return agree ? first?.normality : "unclassified";
};

const idsOf = (events: readonly ResultEvent[]): readonly ResourceId[] =>
  events.map(({ id }) => id).sort(byCodePoint);

const dayResult = (first: ResultEvent, events: readonly ResultEvent[]): DayResult => {
  const deciding = decidingOf(events);
  return {
    family: first.family,
    when: first.when,
    sure: first.sure,
    normality: normalityOf(deciding),
    ids: idsOf(deciding),
    saysNormal: idsOf(
      events.filter(({ from, normality }) => from !== "Observation" && normality === "normal"),
    ),
  };
};

const inOrder = (a: DayResult, b: DayResult): number =>
  byCodePoint(a.when.earliest, b.when.earliest) ||
  byCodePoint(a.when.latest, b.when.latest) ||
  byCodePoint(a.ids[0] ?? "", b.ids[0] ?? "");

/** One result for each family and day (contract §9.8). */
export const resultsByFamily = (results: readonly ResultEvent[]): ResultsByFamily => {
  const days = new Map<string, [ResultEvent, ...ResultEvent[]]>();
  results.forEach((result, at) => {
    const { family, when, sure } = result;
    const key = when.exact && sure ? `${family} ${when.earliest}` : `${family} alone ${at}`;
    const known = days.get(key);
    if (known === undefined) days.set(key, [result]);
    else known.push(result);
  });
  const families = new Map<string, DayResult[]>();
  for (const events of days.values()) {
    const result = dayResult(events[0], events);
    const known = families.get(result.family);
    if (known === undefined) families.set(result.family, [result]);
    else known.push(result);
  }
  for (const family of families.values()) family.sort(inOrder);
  return families;
};
