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
  /** Whether a report or procedure of that day says normal. */
  readonly saysNormal: boolean;
  readonly ids: readonly ResourceId[];
};

/** Families with their results in order of day. */
export type ResultsByFamily = ReadonlyMap<string, readonly DayResult[]>;

/** Abnormal if any is; else the Observations decide, and a report only where there is none (contract §9.8). */
const normalityOf = (events: readonly ResultEvent[]): Normality | undefined => {
  const results = events.filter(({ from }) => from !== "Procedure");
  if (results.length === 0) return undefined;
  if (results.some(({ normality }) => normality === "abnormal")) return "abnormal";
  const observations = results.filter(({ from }) => from === "Observation");
  const deciding = observations.length > 0 ? observations : results;
  return deciding.every(({ normality }) => normality === "normal") ? "normal" : "unclassified";
};

const dayResult = (first: ResultEvent, events: readonly ResultEvent[]): DayResult => ({
  family: first.family,
  when: first.when,
  sure: first.sure,
  normality: normalityOf(events),
  saysNormal: events.some(
    ({ from, normality }) => from !== "Observation" && normality === "normal",
  ),
  ids: events.map(({ id }) => id).sort(byCodePoint),
});

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
