import type { Chapter } from "../example.ts";

export const alarmSymptom: Chapter = {
  title: "alarm-symptom",
  clause: "Contract §6, §9.13",
  text: "An alarm of the red-flag list in twelve months; a maybe is enough.",
  examples: [
    {
      title: "Rectal bleeding",
      timeline: "2026-03-04 | finding | Dr A | rectal bleeding",
      expects: { safety: ["alarm-symptom"] },
    },
    {
      title: "As a visit's reason, or on the problem list",
      timeline: `
        2026-03-04 | surgery | Dr A | rectal bleeding
        2026-03-04 | problem | Dr A | breast lump`,
      expects: { safety: ["alarm-symptom"] },
    },
    {
      title: "On the first day of the twelve months",
      timeline: "2025-11-23 | finding | Dr A | rectal bleeding",
      expects: { safety: ["alarm-symptom"] },
    },
    {
      title: "On the day before",
      timeline: "2025-11-22 | finding | Dr A | rectal bleeding",
      expects: { safety: [] },
    },
    {
      title: "In a year that the window cuts, or undated, or not final",
      timeline: `
        2025       | finding               | Dr A | rectal bleeding
        undated    | finding               | Dr A | breast lump
        2026-03-04 | finding (preliminary) | Dr A | rectal bleeding`,
      expects: { safety: ["alarm-symptom"] },
    },
    {
      title: "Said to be absent",
      timeline: "2026-03-04 | finding (absent) | Dr A | rectal bleeding",
      expects: { safety: [] },
    },
    {
      title: "Weight loss, and iron deficiency anaemia",
      timeline: `
        2026-03-04 | finding | Dr A | weight loss
        2026-03-04 | problem | Dr A | iron deficiency anaemia`,
      expects: { safety: ["alarm-symptom"] },
    },
    {
      title:
        "Weight decreasing, loss of appetite, anaemia of any kind and night sweats are shown, not alarms",
      timeline: `
        2026-03-04 | finding | Dr A | sct 161832001
        2026-03-04 | finding | Dr A | loss of appetite
        2026-03-04 | problem | Dr A | anaemia
        2026-03-04 | finding | Dr A | night sweats`,
      expects: { safety: [] },
    },
  ],
};

export const newSymptom: Chapter = {
  title: "new-symptom",
  clause: "Contract §6, §9.5",
  text: "The first entry of a symptom group in the last twenty-eight days, with none of it surely in the twenty-four months that end before those. Only sure entries with a whole date can be new.",
  examples: [
    {
      title: "On the first of the twenty-eight days",
      timeline: "2026-10-26 | finding | Dr A | headache",
      expects: { safety: ["new-symptom"] },
    },
    {
      title: "On the day before them",
      timeline: "2026-10-25 | finding | Dr A | headache",
      expects: { safety: [] },
    },
    {
      title: "Heard of on the first day of the twenty-four months before",
      timeline: "2024-10-26 and 2026-11-10 | finding | Dr A | headache",
      expects: { safety: [] },
    },
    {
      title: "Heard of the day before that",
      timeline: "2024-10-25 and 2026-11-10 | finding | Dr A | headache",
      expects: { safety: ["new-symptom"] },
    },
    {
      title: "Perhaps heard of before: a maybe clears nothing",
      timeline: `
        2026-11-10 | finding               | Dr A | headache
        2026-03-04 | finding (preliminary) | Dr A | headache
        undated    | finding               | Dr A | headache`,
      expects: { safety: ["new-symptom"] },
    },
    {
      title: "Heard of in a year that lies wholly in the twenty-four months",
      timeline: "2025 and 2026-11-10 | finding | Dr A | headache",
      expects: { safety: [] },
    },
    {
      title: "A month, and an entry that is not final, are not new",
      timeline: `
        2026-11    | finding               | Dr A | headache
        2026-11-10 | finding (preliminary) | Dr A | dizziness`,
      expects: { safety: [] },
    },
    {
      title: "A new group beside an old one",
      timeline: `
        2026-03-04 | finding | Dr A | headache
        2026-11-10 | finding | Dr A | headache + dizziness`,
      expects: { safety: ["new-symptom"] },
    },
    {
      title: "A group that counts for nothing",
      timeline: "2026-11-10 | finding | Dr A | swollen ankles",
      expects: { safety: [] },
    },
  ],
};

const three = "2026-02-01 and 2026-04-01 and 2026-06-01 | finding | Dr A | headache";

export const thirdVisit: Chapter = {
  title: "third-visit",
  clause: "Contract §6, §9.5",
  text: "One symptom group on three days of twelve months, and no diagnosis of any listed group dated on or after the first. It holds checklist item A1 open, not the headline.",
  examples: [
    { title: "Three days", timeline: three, expects: { safety: ["third-visit"] } },
    {
      title: "Two days, one of them entered twice",
      timeline: `
        2026-02-01 and 2026-04-01 | finding | Dr A | headache
        2026-04-01                | surgery | Dr A | headache`,
      expects: { safety: [] },
    },
    {
      title: "The first of the three is too old",
      timeline: "2025-11-22 and 2026-04-01 and 2026-06-01 | finding | Dr A | headache",
      expects: { safety: [] },
    },
    {
      title: "Three days of three symptoms",
      timeline: `
        2026-02-01 | finding | Dr A | headache
        2026-04-01 | finding | Dr A | dizziness
        2026-06-01 | finding | Dr A | fatigue`,
      expects: { safety: [] },
    },
    {
      title: "A diagnosis on the day of the first",
      timeline: `${three}\n2026-02-01 | problem | Dr A | asthma`,
      expects: { safety: [] },
    },
    {
      title: "A diagnosis on the day before the first",
      timeline: `${three}\n2026-01-31 | problem | Dr A | asthma`,
      expects: { safety: ["third-visit"] },
    },
    {
      title: "A syndrome of any listed group, counted or not",
      timeline: `${three}\n2026-07-01 | problem | Dr A | chronic pain`,
      expects: { safety: [] },
    },
    {
      title: "A diagnosis that is not confirmed clears nothing",
      timeline: `${three}\n2026-07-01 | problem (verification provisional) | Dr A | asthma`,
      expects: { safety: ["third-visit"] },
    },
    {
      title: "Nor does one that may be older than the first",
      timeline: `${three}\n2026 | problem | Dr A | asthma`,
      expects: { safety: ["third-visit"] },
    },
    {
      title: "A month is not a third day",
      timeline: "2026-02-01 and 2026-04-01 and 2026-06 | finding | Dr A | headache",
      expects: { safety: [] },
    },
  ],
};

export const selfHarm: Chapter = {
  title: "self-harm",
  clause: "Contract §6",
  text: "Item 9 of PHQ-9 above 0, or a code of self-harm or of thoughts of it, in twelve months.",
  examples: [
    {
      title: "Item 9 answered 1",
      timeline: "2026-03-04 | score | Dr A | PHQ-9 item 9 1",
      expects: { safety: ["self-harm"], suppressed: [] },
    },
    {
      title: "Item 9 answered 0",
      timeline: "2026-03-04 | score | Dr A | PHQ-9 item 9 0",
      expects: { safety: [] },
    },
    {
      title: "Item 9 in a questionnaire, without the slash that some put before it and with",
      timeline: `
        2026-03-04 | answered | | 44260-8 1
        2026-03-05 | answered | | /44260-8 2`,
      expects: { safety: ["self-harm"], suppressed: [] },
    },
    {
      title: "Thoughts of self-harm, coded",
      timeline: "2026-03-04 | surgery | Dr A | thoughts of self harm",
      expects: { safety: ["self-harm"], suppressed: ["recent-self-harm"] },
    },
    {
      title: "Older than twelve months",
      timeline: `
        2025-11-22 | score   | Dr A | PHQ-9 item 9 2
        2025-11-22 | surgery | Dr A | thoughts of self harm`,
      expects: { safety: [], suppressed: [] },
    },
    {
      title: "In a year that the window cuts",
      timeline: "2025 | score | Dr A | PHQ-9 item 9 1",
      expects: { safety: ["self-harm"] },
    },
    {
      title: "An answer of 4 does not exist and is set aside",
      timeline: "2026-03-04 | score (id four) | Dr A | PHQ-9 item 9 4",
      expects: { safety: [], setAside: ["four"] },
    },
    {
      title: "A high total says nothing of item 9",
      timeline: "2026-03-04 | score | Dr A | PHQ-9 24",
      expects: { safety: [] },
    },
  ],
};

export const postExertionalMalaise: Chapter = {
  title: "post-exertional-malaise",
  clause: "Contract §6",
  text: "ME/CFS coded at any time, or post-exertional malaise reported in the answers: no option may then increase activity. It does not hold the headline.",
  examples: [
    {
      title: "ME/CFS, long ago",
      timeline: "1999-03-04 | problem | Dr A | ME/CFS",
      expects: { safety: ["post-exertional-malaise"] },
    },
    {
      title: "Fatigue after a virus is of the same group",
      timeline: "1999-03-04 | problem | Dr A | sct 51771007",
      expects: { safety: ["post-exertional-malaise"] },
    },
    {
      title: "Not confirmed: a maybe is enough",
      timeline: "2026-03-04 | problem (verification provisional) | Dr A | ME/CFS",
      expects: { safety: ["post-exertional-malaise"] },
    },
    {
      title: "Reported in the answers",
      timeline: "",
      postExertionalMalaise: true,
      expects: { safety: ["post-exertional-malaise"] },
    },
    {
      title: "Neurasthenia is not ME/CFS",
      timeline: "1999-03-04 | problem | Dr A | icd-10 F48.0",
      expects: { safety: [] },
    },
  ],
};
