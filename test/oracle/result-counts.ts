import { place, type Window } from "./dates.ts";
import type { Read } from "./record.ts";
import type { Result } from "./results.ts";
import { isNegativeFamily, monitoringReasons } from "./tables.ts";
import { byGroup, type Count, idsOf, within } from "./tally.ts";

const familyOf = ({ family }: Result): string => family;
const isNormal = ({ normality }: Result): boolean => normality === "normal";

/** §9.9: the stretches of precise results between two that are not normal (the ends of the window are ends too). */
const stretches = (precise: readonly Result[], window: Window) => {
  const breaks = precise.filter((result) => !isNormal(result)).map(({ when }) => when.earliest);
  return [window.from, ...breaks].map((start, index) => {
    const end = breaks[index] ?? window.to;
    const runs = precise.filter(
      (result) => isNormal(result) && result.when.earliest >= start && result.when.earliest <= end,
    );
    return { start, end, runs };
  });
};

type Repeat = { readonly is: "sure" | "maybe" | "no"; readonly events: readonly Result[] };

/** §9.9: "three consecutive day-precise normals with no partial-dated result possibly among them" is sure. */
const repeatOf = (results: readonly Result[], window: Window): Repeat => {
  const inside = within(results, window);
  const precise = inside
    .filter(({ when }) => when.exact)
    .sort((a, b) => (a.when.earliest < b.when.earliest ? -1 : 1));
  const partial = inside.filter(({ when }) => !when.exact);
  const runs = stretches(precise, window);
  const isSure = runs.some(({ runs: normals }) =>
    normals.slice(2).some((third, index) => {
      const among = { from: normals[index]?.when.earliest ?? "", to: third.when.earliest };
      return partial.every(({ when }) => place(when, among) === "out");
    }),
  );
  const possible = runs.map(({ start, end, runs: normals }) => [
    ...normals,
    ...partial.filter(
      (result) => isNormal(result) && place(result.when, { from: start, to: end }) !== "out",
    ),
  ]);
  const long = possible.filter((some) => some.length >= 3);
  if (isSure) return { is: "sure", events: long.flat() };
  return { is: long.length > 0 ? "maybe" : "no", events: long.flat() };
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

/** §4 and §9.8, `abnormal-open`: whether the latest classified result is abnormal; "on a tie of days abnormal wins". */
const openOf = (results: readonly Result[], window: Window): Open => {
  const inside = within(results, window);
  const normals = inside.filter(isNormal);
  const surelyInside = normals.filter(({ when }) => place(when, window) === "in");
  const open = inside
    .filter(({ normality }) => normality === "abnormal")
    .filter(({ when }) => surelyInside.every((normal) => normal.when.earliest <= when.latest));
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
