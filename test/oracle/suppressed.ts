import { addDays, monthsTo, type When } from "./dates.ts";
import type { Finding } from "./findings.ts";
import type { Read } from "./record.ts";
import { selfHarm } from "./safety.ts";
import { within } from "./tally.ts";

/** §2: an undated event spans from the first day. */
const isUndated = ({ earliest, exact }: When): boolean => !exact && earliest === "0001-01-01";

/** §6, pregnancy: dated in 294 days or undated and still active, or abated 0–84 days ago. */
const pregnancies = ({ findings, asOf }: Read): readonly Finding[] => {
  const all = findings.conditions.filter(({ group }) => group === "pregnancy");
  const recent = within(all, { from: addDays(asOf, -294), to: asOf });
  const current = all.filter(
    (event) => event.active && (recent.includes(event) || isUndated(event.when)),
  );
  const ended = all.filter(
    ({ active, abated }) =>
      !active &&
      abated !== undefined &&
      within([{ when: abated }], { from: addDays(asOf, -84), to: asOf }).length > 0,
  );
  return [...current, ...ended];
};

/** §6, Suppressed, in order. */
export const suppressedOf = (read: Read): readonly string[] => {
  const { findings, ages, asOf } = read;
  const lastYear = monthsTo(asOf, 12);
  const ofGroup = (wanted: string): readonly Finding[] =>
    findings.conditions.filter(({ group }) => group === wanted);
  const cancers = ofGroup("cancer");
  const stands: Readonly<Record<string, boolean>> = {
    "under-18": ages !== undefined && ages.oldest < 18,
    pregnancy: pregnancies(read).length > 0,
    palliative: ofGroup("palliative").length > 0,
    cancer: cancers.some(({ active }) => active) || within(cancers, lastYear).length > 0,
    "severe-mental-illness": ofGroup("severe-mental-illness").some(({ active }) => active),
    "recent-self-harm": selfHarm(read, (item9) => item9 === 3).length > 0,
  };
  return Object.keys(stands).filter((id) => stands[id]);
};
