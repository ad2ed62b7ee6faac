import { daysBetween, fromNumber, place, toNumber, type Window } from "./dates.ts";
import { sorted } from "./json.ts";
import type { Read } from "./record.ts";
import type { Result } from "./results.ts";
import { isNegativeFamily, monitoringReasons } from "./tables.ts";
import { byGroup, type Count, idsOf, within } from "./tally.ts";

const familyOf = ({ family }: Result): string => family;
const isNormal = ({ normality }: Result): boolean => normality === "normal";

type Repeat = { readonly is: "sure" | "maybe" | "no"; readonly events: readonly Result[] };

const inOrder = (a: Result, b: Result): number => (a.when.earliest < b.when.earliest ? -1 : 1);
const isExact = ({ when }: Result): boolean => when.exact;

/** §9.9: three precise normals with nothing of another kind, and no partial-dated result, possibly among them. */
const isSureRun = (inside: readonly Result[]): boolean => {
  const normals = inside.filter((result) => isExact(result) && isNormal(result)).sort(inOrder);
  return normals.slice(2).some((third, index) => {
    const among = { from: normals[index]?.when.earliest ?? "", to: third.when.earliest };
    const between = inside.filter(({ when }) => place(when, among) !== "out");
    return between.every((result) => isExact(result) && isNormal(result));
  });
};

/** §2 and §9.9: whether the span could hold three normals, each other result lying outside it. */
const couldBeRun = (inside: readonly Result[], span: Window): boolean => {
  const [normals, others] = [inside.filter(isNormal), inside.filter((result) => !isNormal(result))];
  const possible = normals.filter(({ when }) => place(when, span) !== "out").length >= 3;
  return possible && others.every(({ when }) => place(when, span) !== "in");
};

/** §9.9: the spans that could be a run, tried between all days on which a result begins or ends. */
const possibleRuns = (inside: readonly Result[], window: Window): readonly Window[] => {
  const ends = inside
    .flatMap(({ when }) => [when.earliest, when.latest].map((day) => toNumber(day)))
    .flatMap((number) => [number - 1, number, number + 1])
    .map(fromNumber)
    .filter((day) => day >= window.from && day <= window.to);
  const days = sorted([...ends, window.from, window.to]);
  return days.flatMap((from) =>
    days
      .filter((to) => daysBetween(from, to) >= 2)
      .map((to) => ({ from, to }))
      .filter((span) => couldBeRun(inside, span)),
  );
};

/** §9.9: whether a family repeats, and the normal results that its runs could hold. */
const repeatOf = (results: readonly Result[], window: Window): Repeat => {
  const inside = within(results, window);
  const runs = possibleRuns(inside, window);
  const events = inside
    .filter(isNormal)
    .filter(({ when }) => runs.some((run) => place(when, run) !== "out"));
  if (isSureRun(inside)) return { is: "sure", events };
  return { is: runs.length > 0 ? "maybe" : "no", events };
};

/** §9.9, Monitoring reasons: an active condition removes the family, a maybe one makes it maybe. */
const reasonFor = (family: string, { findings }: Read): "sure" | "maybe" | "no" => {
  const groups = monitoringReasons[family] ?? [];
  const reasons = findings.conditions.filter(
    ({ group, active }) => active && groups.includes(group),
  );
  if (reasons.some(({ sure }) => sure)) return "sure";
  return reasons.length > 0 ? "maybe" : "no";
};

/** §4, `repeat-normal-24m`. */
export const repeatNormal = (read: Read, window: Window): Count => {
  const analytes = read.results.filter(({ family }) => !isNegativeFamily(family));
  const families = byGroup(analytes, familyOf)
    .map(([family, results]) => ({ ...repeatOf(results, window), reason: reasonFor(family, read) }))
    .filter(({ is, reason }) => is !== "no" && reason !== "sure");
  const sure = families.filter(({ is, reason }) => is === "sure" && reason === "no");
  return {
    sure: sure.length,
    maybe: families.length - sure.length,
    ...window,
    evidence: idsOf(families.flatMap(({ events }) => events)),
  };
};

type Open = { readonly is: "sure" | "maybe" | "no"; readonly events: readonly Result[] };

/** §4 and §9.8, `abnormal-open`: those that may be the latest classified result; "on a tie of days abnormal wins". */
const openOf = (results: readonly Result[], window: Window): Open => {
  const inside = within(results, window);
  const normals = inside.filter(isNormal);
  const surelyInside = normals.filter(({ when }) => place(when, window) === "in");
  const abnormal = inside.filter(({ normality }) => normality === "abnormal");
  const open = abnormal.filter(({ when }) =>
    [...surelyInside, ...abnormal].every((other) => other.when.earliest <= when.latest),
  );
  const latest = open.filter(
    ({ when }) =>
      place(when, window) === "in" &&
      normals.every((normal) => normal.when.latest <= when.earliest),
  );
  if (latest.length > 0) return { is: "sure", events: open };
  return { is: open.length > 0 ? "maybe" : "no", events: open };
};

/** §4, `abnormal-open`: families. */
export const abnormalOpen = (results: readonly Result[], window: Window): Count => {
  const families = byGroup(results, familyOf).map(([, some]) => openOf(some, window));
  return {
    sure: families.filter(({ is }) => is === "sure").length,
    maybe: families.filter(({ is }) => is === "maybe").length,
    ...window,
    evidence: idsOf(openResults(results, window)),
  };
};

/** §6, `abnormal-open`: the results it rests on, maybes included. */
export const openResults = (results: readonly Result[], window: Window): readonly Result[] =>
  byGroup(results, familyOf).flatMap(([, some]) => openOf(some, window).events);
