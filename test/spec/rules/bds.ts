import type { Chapter } from "../example.ts";

const one = "2026-02-01 | finding | Dr A | palpitations + chest pain + breathlessness";
const second = "2026-03-01 | finding | Dr A | abdominal pain + diarrhoea + bloating";
const third = "2026-05-01 | finding | Dr A | fatigue + headache + dizziness";

export const bdsSingle: Chapter = {
  title: "BDS-SINGLE",
  clause: "Contract §5",
  text: "Three symptoms of one group of bodily distress. Disability and other explanations need a clinician.",
  examples: [
    {
      title: "One group",
      timeline: one,
      expects: { counts: { "bds-groups-12m": [1, 0] }, rules: { "BDS-SINGLE": "met" } },
    },
    {
      title: "None",
      timeline: "2026-02-01 | finding | Dr A | palpitations + chest pain",
      expects: { counts: { "bds-groups-12m": [0, 0] }, rules: { "BDS-SINGLE": "not met" } },
    },
    {
      title: "The third symptom is not sure",
      timeline: `
        2026-02-01 | finding               | Dr A | palpitations + chest pain
        2026-02-01 | finding (preliminary) | Dr A | breathlessness`,
      expects: { counts: { "bds-groups-12m": [0, 1] }, rules: { "BDS-SINGLE": "cannot tell" } },
    },
  ],
};

export const bdsMulti: Chapter = {
  title: "BDS-MULTI",
  clause: "Contract §5",
  text: "Three symptoms of each of three groups.",
  examples: [
    {
      title: "Three groups",
      timeline: [one, second, third].join("\n"),
      expects: { counts: { "bds-groups-12m": [3, 0] }, rules: { "BDS-MULTI": "met" } },
    },
    {
      title: "Two groups",
      timeline: [one, second].join("\n"),
      expects: {
        counts: { "bds-groups-12m": [2, 0] },
        rules: { "BDS-MULTI": "not met", "BDS-SINGLE": "met" },
      },
    },
    {
      title: "Two groups, and a third that may lie outside the year",
      timeline: `${one}\n${second}\n2025 | finding | Dr A | fatigue + headache + dizziness`,
      expects: { counts: { "bds-groups-12m": [2, 1] }, rules: { "BDS-MULTI": "cannot tell" } },
    },
  ],
};
