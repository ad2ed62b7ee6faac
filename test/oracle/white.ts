import { addDays, addMonths, type Day, earlier, later, monthsTo, type Window } from "./dates.ts";
import type { Finding } from "./findings.ts";
import type { Read } from "./record.ts";
import { isWeightLossAlarm } from "./tables.ts";
import { type Event, isSureIn, within } from "./tally.ts";

type Row = { readonly groups: readonly string[]; readonly male: number; readonly female?: number };

/** §6, white-2023: the rows of White et al. 2023; "nothing else" and weight loss are apart. */
const rows: readonly Row[] = [
  { groups: ["gastrointestinal/abdominal-pain"], male: 65, female: 79 },
  { groups: ["gastrointestinal/constipation"], male: 67 },
  { groups: ["gastrointestinal/dyspepsia", "gastrointestinal/nausea-vomiting"], male: 67 },
  { groups: ["gastrointestinal/diarrhoea"], male: 69 },
  { groups: ["cardiopulmonary/chest-pain"], male: 70 },
  { groups: ["cardiopulmonary/breathlessness"], male: 72 },
  { groups: ["gastrointestinal/bloating"], male: 72, female: 80 },
  { groups: ["neurological/headache"], male: 74 },
  { groups: ["cardiopulmonary/cough"], male: 75 },
  {
    groups: [
      "musculoskeletal/joint-pain",
      "musculoskeletal/muscle-pain",
      "musculoskeletal/limb-pain",
      "musculoskeletal/neck-pain",
    ],
    male: 79,
  },
  { groups: ["musculoskeletal/back-pain"], male: 80 },
];
const weightLoss = { male: 59, female: 65 };
const nothingElse = { male: 78 };

/** §6: "male or female of the row's age (lowest possible) on asOf". */
const isOldEnough = (
  { sex, ages }: Read,
  row: { readonly male: number; readonly female?: number },
): boolean => {
  const least = sex === "male" ? row.male : sex === "female" ? row.female : undefined;
  return least !== undefined && ages !== undefined && ages.youngest >= least;
};

/** §6: every event that would be a companion of this person's, whenever it was. */
const companionsOf = (read: Read): readonly Finding[] => {
  const groups = rows.filter((row) => isOldEnough(read, row)).flatMap((row) => row.groups);
  const lost = isOldEnough(read, weightLoss)
    ? read.findings.redFlags.filter(({ codes }) => codes.some(isWeightLossAlarm))
    : [];
  return [...read.findings.symptoms.filter(({ group }) => groups.includes(group)), ...lost];
};

/** §6: the days on which the event may have been, in a window. */
const possibleDays = ({ when }: Event, { from, to }: Window): readonly Day[] => {
  const days: Day[] = [];
  const last = earlier(when.latest, to);
  const first = later(when.earliest, from);
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

/** §6, white-2023: the indexes, and their companions. Each possible day of an index is tried. */
export const whiteEvents = (read: Read): readonly Event[] => {
  const fatigue = read.findings.symptoms.filter(({ group }) => group === "general/fatigue");
  const clearing = [
    ...fatigue,
    ...read.findings.conditions.filter(({ group }) => group === "cancer"),
  ];
  const companions = companionsOf(read);
  const isIndex = (day: Day): boolean =>
    !clearing.some((event) => isSureIn(event, monthsTo(addDays(day, -1), 12)));
  const around = (day: Day): Window => {
    return { from: addMonths(day, -3), to: earlier(addMonths(day, 1), read.asOf) };
  };
  return within(fatigue, monthsTo(read.asOf, 12)).flatMap((index) => {
    const days = possibleDays(index, monthsTo(read.asOf, 12)).filter(isIndex);
    const near = companions.filter((companion) =>
      days.some((day) => within([companion], around(day)).length > 0),
    );
    const alone = days.length > 0 && isOldEnough(read, nothingElse);
    return near.length > 0 || alone ? [index, ...near] : [];
  });
};
