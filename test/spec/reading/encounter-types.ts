import type { Chapter } from "../example.ts";

export const encounterTypes: Chapter = {
  title: "What counts as a contact",
  clause: "Contract §4, §4.1, §9.4",
  text: "The first of these that decides: a type code of the list, else the type's text, else the class. What none of them decides may be a contact.",
  examples: [
    {
      title: "Seen, rung, visited, on screen and in writing",
      timeline: `
        2026-02-01 | surgery    | Dr A
        2026-02-02 | telephone  | Dr A
        2026-02-03 | home visit | Dr A
        2026-02-04 | video      | Dr A
        2026-02-05 | online     | Dr A`,
      expects: { counts: { "contacts-12m": [5, 0], "emergency-12m": [0, 0] } },
    },
    {
      title: "Urgent and emergency attendances are counted apart",
      timeline: `
        2026-02-01 | A&E
        2026-02-02 | out of hours`,
      expects: { counts: { "contacts-12m": [0, 0], "emergency-12m": [2, 0] } },
    },
    {
      title: "Administration, prevention and planned disease reviews are excluded, and shown",
      timeline: `
        2026-02-01 | letter            | Dr A
        2026-02-02 | SMS               | Dr A
        2026-02-03 | did not attend    | Dr A
        2026-02-04 | medication review | Dr A
        2026-02-05 | flu vaccination   | Nurse B
        2026-02-06 | diabetic clinic   | Nurse B
        2026-02-07 | fit note          | Dr A`,
      expects: { counts: { "contacts-12m": [0, 0], "excluded-12m": [7, 0] } },
    },
    {
      title: "Hospital outpatients are neither",
      timeline: "2026-02-01 | outpatients",
      expects: {
        counts: { "contacts-12m": [0, 0], "emergency-12m": [0, 0], "excluded-12m": [0, 0] },
      },
    },
    {
      title: "Type codes that disagree: excluded, then urgent, then hospital, then contact",
      timeline: `
        2026-02-01 | encounter (type surgery + A&E + letter) | Dr A
        2026-02-02 | encounter (type surgery + outpatients + A&E)
        2026-02-03 | encounter (type surgery + outpatients)
        2026-02-04 | encounter (type surgery + telephone) | Dr A`,
      expects: {
        counts: { "excluded-12m": [1, 0], "emergency-12m": [1, 0], "contacts-12m": [1, 0] },
      },
    },
    {
      title: "A type code decides before text and class",
      timeline: `
        2026-02-01 | surgery (class EMER)            | Dr A
        2026-02-02 | surgery (text Repeat issue)     | Dr A
        2026-02-03 | letter (text Seen in surgery)   | Dr A`,
      expects: {
        counts: { "contacts-12m": [2, 0], "emergency-12m": [0, 0], "excluded-12m": [1, 0] },
      },
    },
    {
      title: "Text alone, as GP Connect sends it",
      timeline: `
        2026-02-01 | encounter (text GP Surgery)             | Dr A
        2026-02-02 | encounter (text Telephone call)         | Dr A
        2026-02-03 | encounter (text Home Visit)             | Dr A
        2026-02-04 | encounter (text Face to face)           | Dr A
        2026-02-05 | encounter (text Out of hours call)
        2026-02-06 | encounter (text Walk-in centre)
        2026-02-07 | encounter (text Repeat Prescription)    | Dr A
        2026-02-08 | encounter (text Externally Entered)`,
      expects: {
        counts: { "contacts-12m": [4, 0], "emergency-12m": [2, 0], "excluded-12m": [2, 0] },
      },
    },
    {
      title: "In text, excluded beats urgent beats contact",
      timeline: `
        2026-02-01 | encounter (text Out of hours report)
        2026-02-02 | encounter (text Surgery letter)
        2026-02-03 | encounter (text Emergency surgery appointment)`,
      expects: {
        counts: { "contacts-12m": [0, 0], "emergency-12m": [1, 0], "excluded-12m": [2, 0] },
      },
    },
    {
      title: "A hospital visit is no home visit: its text decides nothing, and there is no class",
      timeline: "2026-02-01 | encounter (text Hospital visit)",
      expects: { counts: { "contacts-12m": [0, 1], "emergency-12m": [0, 0] } },
    },
    {
      title: "A text that no row names leaves the class to decide",
      timeline: `
        2026-02-01 | encounter (text Room 4, class VR)  | Dr A
        2026-02-02 | encounter (text Room 4, class IMP)
        2026-02-03 | encounter (text Room 4)            | Dr A`,
      expects: { counts: { "contacts-12m": [1, 1] } },
    },
    {
      title: "A hospital or emergency class is not overruled by text",
      timeline: `
        2026-02-01 | encounter (text Telephone review, class IMP)
        2026-02-02 | encounter (text Repeat prescription, class EMER)`,
      expects: {
        counts: { "contacts-12m": [0, 0], "emergency-12m": [1, 0], "excluded-12m": [0, 0] },
      },
    },
    {
      title: "Text overrules the classes of ambulatory, home and virtual care",
      timeline: `
        2026-02-01 | encounter (text Letter sent, class AMB)
        2026-02-02 | encounter (text Out of hours, class VR)`,
      expects: {
        counts: { "contacts-12m": [0, 0], "emergency-12m": [1, 0], "excluded-12m": [1, 0] },
      },
    },
    {
      title: "Class alone",
      timeline: `
        2026-02-01 | encounter (class AMB)   | Dr A
        2026-02-02 | encounter (class HH)    | Dr A
        2026-02-03 | encounter (class VR)    | Dr A
        2026-02-04 | encounter (class EMER)
        2026-02-05 | encounter (class IMP)
        2026-02-06 | encounter (class ACUTE)
        2026-02-07 | encounter (class NONAC)
        2026-02-08 | encounter (class OBSENC)
        2026-02-09 | encounter (class SS)
        2026-02-10 | encounter (class PRENC)`,
      expects: {
        counts: { "contacts-12m": [3, 0], "emergency-12m": [1, 0], "excluded-12m": [0, 0] },
      },
    },
    {
      title: "Field work, and nothing at all, may be a contact",
      timeline: `
        2026-02-01 | encounter (class FLD)
        2026-02-02 | encounter`,
      expects: { counts: { "contacts-12m": [0, 2] } },
    },
    {
      title:
        "A flag about frequent attendance is ignored, a local code has no row: the class decides",
      timeline: `
        2026-02-01 | encounter (type sct 826931000000104, class AMB) | Dr A
        2026-02-02 | encounter (type local 17, class VR)             | Dr A
        2026-02-03 | encounter (type local 17)                       | Dr A`,
      expects: { counts: { "contacts-12m": [2, 1], "emergency-12m": [0, 0] } },
    },
    {
      title: "Status: finished is sure, unknown or missing is a maybe, the others are set aside",
      timeline: `
        2026-02-01 | surgery (finished)                         | Dr A
        2026-02-02 | surgery (unknown)                          | Dr A
        2026-02-03 | surgery (no status)                        | Dr A
        2026-02-04 | surgery (in-progress, id open)             | Dr A
        2026-02-05 | surgery (arrived, id waiting)              | Dr A
        2026-02-06 | surgery (planned, id booked)               | Dr A
        2026-02-07 | surgery (cancelled, id off)                | Dr A
        2026-02-08 | surgery (entered-in-error, id mistake)     | Dr A`,
      expects: {
        counts: { "contacts-12m": [1, 2] },
        setAside: ["open", "waiting", "booked", "off", "mistake"],
      },
    },
  ],
};
