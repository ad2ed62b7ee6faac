import type { Chapter } from "../example.ts";

export const contactsOnce: Chapter = {
  title: "One contact a day and clinician",
  clause: "Contract §4, §9.4",
  text: "Contacts of one day with one clinician are one, and keep the ids of all. Encounters are classified first and collapsed then.",
  examples: [
    {
      title: "Twice with the same doctor on one day",
      timeline: `
        2026-03-04 | surgery   | Dr A
        2026-03-04 | telephone | Dr A`,
      expects: { counts: { "contacts-12m": [1, 0], "clinicians-12m": [1, 0] } },
    },
    {
      title: "With two doctors on one day, and with one on two days",
      timeline: `
        2026-03-04 | surgery   | Dr A
        2026-03-04 | telephone | Dr B
        2026-03-05 | surgery   | Dr A`,
      expects: { counts: { "contacts-12m": [3, 0], "clinicians-12m": [2, 0] } },
    },
    {
      title: "Entries that name nobody are of one unknown clinician a day",
      timeline: `
        2026-03-04 | surgery   |
        2026-03-04 | telephone |
        2026-03-04 | surgery   | Dr A`,
      expects: { counts: { "contacts-12m": [2, 0], "clinicians-12m": [1, 0] } },
    },
    {
      title: "A role is not the person who holds it",
      timeline: `
        2026-03-04 | surgery | Dr A
        2026-03-04 | surgery | role Dr A`,
      expects: { counts: { "contacts-12m": [2, 0], "clinicians-12m": [2, 0] } },
    },
    {
      title: "Partial dates never collapse",
      timeline: `
        2026-03 | surgery | Dr A
        2026-03 | surgery | Dr A`,
      expects: { counts: { "contacts-12m": [2, 0] } },
    },
    {
      title: "One sure entry makes the contact sure",
      timeline: `
        2026-03-04 | surgery (unknown)     | Dr A
        2026-03-04 | encounter (class FLD) | Dr A
        2026-03-04 | surgery               | Dr A
        2026-03-05 | surgery (unknown)     | Dr A
        2026-03-05 | encounter             | Dr A`,
      expects: { counts: { "contacts-12m": [1, 1] } },
    },
    {
      title: "What is not a contact does not join one",
      timeline: `
        2026-03-04 | surgery | Dr A
        2026-03-04 | letter  | Dr A
        2026-03-04 | A&E     | Dr A`,
      expects: {
        counts: { "contacts-12m": [1, 0], "excluded-12m": [1, 0], "emergency-12m": [1, 0] },
      },
    },
    {
      title:
        "Emergency attendances are one a day, whoever saw the person; excluded ones are each counted",
      timeline: `
        2026-03-04 | A&E          | Dr A
        2026-03-04 | out of hours | Dr B
        2026-03-04 | letter       | Dr A
        2026-03-04 | letter       | Dr A`,
      expects: { counts: { "emergency-12m": [1, 0], "excluded-12m": [2, 0] } },
    },
    {
      title: "A maybe on the day of a sure emergency is absorbed; maybes of one day are one",
      timeline: `
        2026-03-04 | A&E
        2026-03-04 | A&E (unknown)
        2026-03-05 | A&E (unknown)
        2026-03-05 | A&E (unknown)
        2026-03    | A&E`,
      expects: { counts: { "emergency-12m": [1, 2] } },
    },
  ],
};

export const symptomsOnce: Chapter = {
  title: "One symptom a group and day",
  clause: "Contract §4, §9.5",
  text: "A symptom group is counted at most once a day, wherever it is written. Only a sure entry with a whole date is a day.",
  examples: [
    {
      title: "The visit's reason, the problem and the finding of one day",
      timeline: `
        2026-03-04 | surgery | Dr A | fatigue
        2026-03-04 | problem | Dr A | fatigue
        2026-03-04 | finding | Dr A | tired all the time`,
      expects: { counts: { "symptom-events-6m-peak": [1, 0] } },
    },
    {
      title: "Two codes of one group in one entry, and codes of two groups",
      timeline: `
        2026-03-04 | finding | Dr A | fatigue + tired all the time
        2026-03-05 | finding | Dr A | headache + dizziness`,
      expects: { counts: { "symptom-events-6m-peak": [3, 0], "symptom-groups-12m": [3, 0] } },
    },
    {
      title: "A maybe on the day of a sure one is absorbed",
      timeline: `
        2026-03-04 | finding               | Dr A | fatigue
        2026-03-04 | finding (preliminary) | Dr A | fatigue`,
      expects: { counts: { "symptom-events-6m-peak": [1, 0] } },
    },
    {
      title: "Several maybes of one day are one",
      timeline: `
        2026-03-04 | finding (preliminary) | Dr A | fatigue
        2026-03-04 | finding (unknown)     | Dr A | fatigue
        2026-03-05 | finding (unknown)     | Dr A | fatigue`,
      expects: { counts: { "symptom-events-6m-peak": [0, 2] } },
    },
  ],
};

export const duplicateIds: Chapter = {
  title: "The same entry twice",
  clause: "Contract §9.1",
  text: "Of two resources with one type and id the one last changed is read; where they do not say, the one that comes last.",
  examples: [
    {
      title: "A visit that was cancelled later",
      timeline: `
        2026-03-04 | surgery (id a, cancelled, updated 2026-03-06) | Dr A
        2026-03-04 | surgery (id a, updated 2026-03-01)            | Dr A`,
      expects: { counts: { "contacts-12m": [0, 0] }, setAside: ["a"] },
    },
    {
      title: "The same, in the other order",
      timeline: `
        2026-03-04 | surgery (id a, updated 2026-03-01)            | Dr A
        2026-03-04 | surgery (id a, cancelled, updated 2026-03-06) | Dr A`,
      expects: { counts: { "contacts-12m": [0, 0] }, setAside: ["a"] },
    },
    {
      title: "Neither says when it was changed: the last is read",
      timeline: `
        2026-03-04 | surgery (id a, cancelled) | Dr A
        2026-03-04 | surgery (id a)            | Dr A`,
      expects: { counts: { "contacts-12m": [1, 0] }, setAside: [] },
    },
  ],
};
