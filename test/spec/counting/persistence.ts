import type { Chapter } from "../example.ts";

export const persistence: Chapter = {
  title: "Symptoms that persist",
  clause: "Contract §4, §9.5",
  text: "A group persists when it stands on three days or more of twenty-four months that span ninety days or more.",
  examples: [
    {
      title: "Three days that span ninety days",
      timeline: "2026-01-01 and 2026-02-01 and 2026-04-01 | finding | Dr A | headache",
      expects: { counts: { "persistent-groups-24m": [1, 0] } },
    },
    {
      title: "Three days that span eighty-nine days",
      timeline: "2026-01-01 and 2026-02-01 and 2026-03-31 | finding | Dr A | headache",
      expects: { counts: { "persistent-groups-24m": [0, 0] } },
    },
    {
      title: "Two days, however far apart, and however often they are written",
      timeline: `
        2025-01-01 and 2026-04-01 | finding | Dr A | headache
        2026-04-01                | surgery | Dr A | headache`,
      expects: { counts: { "persistent-groups-24m": [0, 0] } },
    },
    {
      title: "Three symptoms of three groups do not make one that persists",
      timeline: `
        2026-01-01 | finding | Dr A | headache
        2026-02-01 | finding | Dr A | dizziness
        2026-04-01 | finding | Dr A | fatigue`,
      expects: { counts: { "persistent-groups-24m": [0, 0] } },
    },
    {
      title: "A day before the window is not one of the three",
      timeline: "2024-11-22 and 2025-02-01 and 2025-06-01 | finding | Dr A | headache",
      expects: { counts: { "persistent-groups-24m": [0, 0] } },
    },
    {
      title: "The first day of the window is",
      timeline: "2024-11-23 and 2025-02-01 and 2025-06-01 | finding | Dr A | headache",
      expects: { counts: { "persistent-groups-24m": [1, 0] } },
    },
    {
      title: "Two days and a month that may be the third",
      text: "From 1 January to the last of April it can be ninety days and more.",
      timeline: "2026-01-01 and 2026-02-01 and 2026-04 | finding | Dr A | headache",
      expects: { counts: { "persistent-groups-24m": [0, 1] } },
    },
    {
      title: "Two days and a month that cannot reach ninety days",
      text: "From 1 January to 31 March it is eighty-nine at most.",
      timeline: "2026-01-01 and 2026-02-01 and 2026-03 | finding | Dr A | headache",
      expects: { counts: { "persistent-groups-24m": [0, 0] } },
    },
    {
      title: "Days that are not sure may make it persist",
      timeline: `
        2026-01-01 and 2026-02-01 | finding               | Dr A | headache
        2026-04-01                | finding (preliminary) | Dr A | headache`,
      expects: { counts: { "persistent-groups-24m": [0, 1] } },
    },
    {
      title: "Three sure days make it persist, whatever else is unsure",
      timeline: `
        2026-01-01 and 2026-02-01 and 2026-04-01 | finding | Dr A | headache
        undated                                  | finding | Dr A | headache`,
      expects: { counts: { "persistent-groups-24m": [1, 0] } },
    },
    {
      title: "A year that reaches into the window counts from where the window begins",
      text: "The part of 2024 that is in the window is less than ninety days before the last entry.",
      timeline: "2024 and 2024-12-10 and 2025-01-10 | finding | Dr A | headache",
      expects: { counts: { "persistent-groups-24m": [0, 0] } },
    },
  ],
};

export const peak: Chapter = {
  title: "The busiest six months",
  clause: "Contract §4, §9.6",
  text: "The most symptom events in any six months that end on the day of one of them, at any time up to the review.",
  examples: [
    {
      title: "Six in six months, the first on the window's first day",
      timeline: `
        2026-01-11 and 2026-02-10 and 2026-03-10 | finding | Dr A | headache
        2026-04-10 and 2026-05-10 and 2026-07-10 | finding | Dr A | fatigue`,
      expects: { counts: { "symptom-events-6m-peak": [6, 0] } },
    },
    {
      title: "The same, the first a day earlier",
      timeline: `
        2026-01-10 and 2026-02-10 and 2026-03-10 | finding | Dr A | headache
        2026-04-10 and 2026-05-10 and 2026-07-10 | finding | Dr A | fatigue`,
      expects: { counts: { "symptom-events-6m-peak": [5, 0] } },
    },
    {
      title: "Long ago counts as well",
      timeline: `
        2009-03-01 | finding | Dr A | headache + fatigue + dizziness
        2026-03-01 | finding | Dr A | headache`,
      expects: { counts: { "symptom-events-6m-peak": [3, 0] } },
    },
    {
      title: "What may have been in the window",
      timeline: `
        2026-05-04 | finding | Dr A | headache
        2026-05    | finding | Dr A | fatigue
        2026       | finding | Dr A | dizziness`,
      expects: { counts: { "symptom-events-6m-peak": [1, 2] } },
    },
    {
      title: "A maybe outside every such window adds nothing",
      timeline: `
        2026-05-04 | finding               | Dr A | headache
        2024-05-04 | finding (preliminary) | Dr A | headache`,
      expects: { counts: { "symptom-events-6m-peak": [1, 0] } },
    },
    {
      title: "No symptom at all",
      timeline: "2026-05-04 | surgery | Dr A",
      expects: { counts: { "symptom-events-6m-peak": [0, 0] } },
    },
  ],
};

export const bodilyDistress: Chapter = {
  title: "Groups of bodily distress",
  clause: "Contract §4, §4.1",
  text: "Of the four groups, those in which twelve months name three distinct symptom groups or more.",
  examples: [
    {
      title: "Three cardiopulmonary symptoms",
      timeline: `
        2026-02-01 | finding | Dr A | palpitations
        2026-03-01 | finding | Dr A | chest pain
        2026-04-01 | finding | Dr A | sweating`,
      expects: { counts: { "bds-groups-12m": [1, 0] } },
    },
    {
      title: "Two of them, and the syndrome of overbreathing as the third",
      timeline: `
        2026-02-01 | finding | Dr A | palpitations
        2026-03-01 | finding | Dr A | chest pain
        2026-04-01 | problem | Dr A | overbreathing syndrome`,
      expects: { counts: { "bds-groups-12m": [1, 0] } },
    },
    {
      title: "Three entries of two symptoms",
      timeline: `
        2026-02-01 and 2026-03-01 | finding | Dr A | palpitations
        2026-04-01                | finding | Dr A | chest pain`,
      expects: { counts: { "bds-groups-12m": [0, 0] } },
    },
    {
      title: "Three symptoms of three groups",
      timeline: `
        2026-02-01 | finding | Dr A | palpitations
        2026-03-01 | finding | Dr A | bloating
        2026-04-01 | finding | Dr A | headache`,
      expects: { counts: { "bds-groups-12m": [0, 0] } },
    },
    {
      title: "All four groups",
      timeline: `
        2026-02-01 | finding | Dr A | palpitations + chest pain + breathlessness
        2026-03-01 | finding | Dr A | abdominal pain + diarrhoea + bloating
        2026-04-01 | finding | Dr A | limb pain + back pain + weak hand
        2026-05-01 | finding | Dr A | fatigue + headache + dizziness`,
      expects: { counts: { "bds-groups-12m": [4, 0] } },
    },
    {
      title: "Constipation, neck pain and sleep belong to none of them",
      timeline: `
        2026-02-01 | finding | Dr A | constipation + bloating + diarrhoea
        2026-03-01 | finding | Dr A | neck pain + back pain + limb pain
        2026-04-01 | finding | Dr A | difficulty sleeping + fatigue + headache`,
      expects: { counts: { "bds-groups-12m": [0, 0] } },
    },
    {
      title: "The third may lie outside the year",
      timeline: `
        2026-02-01 | finding | Dr A | palpitations + chest pain
        2025       | finding | Dr A | breathlessness`,
      expects: { counts: { "bds-groups-12m": [0, 1] } },
    },
  ],
};
