import type { Chapter, Example, Expected } from "../example.ts";

const asNormal: Expected = { counts: { "repeat-normal-24m": [1, 0], "abnormal-open": [0, 0] } };
const asAbnormal: Expected = { counts: { "repeat-normal-24m": [0, 0], "abnormal-open": [1, 0] } };
const asNeither: Expected = { counts: { "repeat-normal-24m": [0, 0], "abnormal-open": [0, 0] } };

/** One kind of result on three days: as normals they are a repeat, as abnormals an open result. */
const thrice = (title: string, what: string, about: string, expects: Expected): Example => ({
  title,
  timeline: `2026-02-01 and 2026-04-01 and 2026-06-01 | ${what} | | ${about}`,
  expects,
});

export const normality: Chapter = {
  title: "Normal, abnormal, or neither",
  clause: "Contract §4, §9.8; HL7 v3 ObservationInterpretation",
  text: "A result is never normal by default. Each example gives one kind of result on three days: three normals in a row are a repeat, an abnormal one is open, and what cannot be told is neither.",
  examples: [
    thrice("The laboratory calls it normal", "result (flag N)", "TSH", asNormal),
    thrice("The laboratory calls it high", "result (flag H)", "TSH", asAbnormal),
    thrice("The laboratory calls it critically low", "result (flag LL)", "TSH", asAbnormal),
    thrice("Inside its range", "result (low 0.35, high 4.9)", "TSH 2.1", asNormal),
    thrice("On the bounds of its range", "result (low 0.35, high 4.9)", "TSH 4.9", asNormal),
    thrice("Above its range", "result (low 0.35, high 4.9)", "TSH 5", asAbnormal),
    thrice("Below its range", "result (low 0.35, high 4.9)", "TSH 0.34", asAbnormal),
    thrice("Only an upper bound", "result (high 5)", "CRP 4", asNormal),
    thrice("A number without a range", "result", "TSH 2.1", asNeither),
    thrice("A name without a number", "result", "TSH", asNeither),
    thrice(
      "Called normal, outside its range: abnormal",
      "result (flag N, low 0.35, high 4.9)",
      "TSH 9",
      asAbnormal,
    ),
    thrice(
      "Called high, inside its range: abnormal",
      "result (flag H, low 0.35, high 4.9)",
      "TSH 2.1",
      asAbnormal,
    ),
    thrice(
      "A flag of change is neither, and the range is not asked",
      "result (flag U, low 0.35, high 4.9)",
      "TSH 2.1",
      asNeither,
    ),
    thrice(
      "Found, of an analyte, is neither",
      "result (flag POS)",
      "coeliac antibodies",
      asNeither,
    ),
    thrice("Not found is no better", "result (flag NEG)", "coeliac antibodies", asNeither),
    thrice("A lower bound of 0 is no bound", "result (low 0, high 5)", "CRP 3", asNormal),
    thrice("A range of 0 and nothing else is no range", "result (low 0)", "CRP 3", asNeither),
    thrice("A test that no list has is its own family", "result (flag N)", "local CA-19", asNormal),
    thrice("A report that concludes normal", "panel (normal)", "FBC", asNormal),
    thrice("A report that concludes nothing", "panel", "FBC", asNeither),
    {
      title: "A report is abnormal if a member is, whatever it concludes",
      timeline: `
        2026-06-01 | result (flag N, id hb)              | | haemoglobin
        2026-06-01 | result (flag H, id wcc)             | | platelets
        2026-06-01 | panel (normal, of hb + wcc)         | | FBC`,
      expects: asAbnormal,
    },
    {
      title: "A report speaks only on days without a result of its family",
      text: "On each day the platelets are neither, so the day is neither.",
      timeline: `
        2026-02-01 and 2026-04-01 and 2026-06-01 | result         | | platelets
        2026-02-01 and 2026-04-01 and 2026-06-01 | panel (normal) | | FBC`,
      expects: asNeither,
    },
    {
      title: "Corrected and amended results count as final ones",
      timeline: `
        2026-02-01 | result (flag N, final)     | | TSH
        2026-04-01 | result (flag N, amended)   | | TSH
        2026-06-01 | result (flag N, corrected) | | TSH`,
      expects: asNormal,
    },
  ],
};

export const resultsOnce: Chapter = {
  title: "One result a family and day",
  clause: "Contract §9.8",
  text: "Results of one family on one day are one: abnormal if any is, normal if all its Observations are.",
  examples: [
    {
      title: "Three normals on two days are two",
      timeline: `
        2026-02-01 and 2026-02-01 | result (flag N) | | TSH
        2026-04-01                | result (flag N) | | TSH`,
      expects: asNeither,
    },
    {
      title: "A normal and an abnormal one of a day are abnormal",
      timeline: `
        2026-06-01 | result (flag N) | | haemoglobin
        2026-06-01 | result (flag L) | | platelets`,
      expects: asAbnormal,
    },
    {
      title: "A normal one and one that is neither are neither",
      timeline: `
        2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | haemoglobin
        2026-06-01                               | result          | | platelets`,
      expects: asNeither,
    },
    {
      title: "Two families of a day are two results",
      timeline: "2026-06-01 | result (flag H) | | TSH + CRP",
      expects: { counts: { "abnormal-open": [2, 0] } },
    },
  ],
};

export const repeats: Chapter = {
  title: "The same test normal three times",
  clause: "Contract §4, §9.9",
  text: "Families of analytes with three normal results in a row, anywhere in twenty-four months, that no active condition gives a reason to monitor.",
  examples: [
    {
      title: "Three in a row",
      timeline: "2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | TSH",
      expects: { counts: { "repeat-normal-24m": [1, 0] } },
    },
    {
      title: "Two in a row",
      timeline: "2026-02-01 and 2026-04-01 | result (flag N) | | TSH",
      expects: { counts: { "repeat-normal-24m": [0, 0] } },
    },
    {
      title: "An abnormal one among them ends the row",
      timeline: `
        2026-02-01 | result (flag N) | | TSH
        2026-04-01 | result (flag H) | | TSH
        2026-06-01 | result (flag N) | | TSH
        2026-08-01 | result (flag N) | | TSH`,
      expects: { counts: { "repeat-normal-24m": [0, 0] } },
    },
    {
      title: "So does one that is neither",
      timeline: `
        2026-02-01 and 2026-04-01 | result (flag N) | | TSH
        2026-05-01                | result          | | TSH
        2026-06-01                | result (flag N) | | TSH`,
      expects: { counts: { "repeat-normal-24m": [0, 0] } },
    },
    {
      title: "Anywhere in the window: an abnormal one after them takes nothing away",
      timeline: `
        2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | TSH
        2026-08-01                               | result (flag H) | | TSH`,
      expects: { counts: { "repeat-normal-24m": [1, 0], "abnormal-open": [1, 0] } },
    },
    {
      title: "The first of the three is older than twenty-four months",
      timeline: "2024-11-22 and 2025-04-01 and 2026-06-01 | result (flag N) | | TSH",
      expects: { counts: { "repeat-normal-24m": [0, 0] } },
    },
    {
      title: "Two families are two",
      timeline: "2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | TSH + CRP",
      expects: { counts: { "repeat-normal-24m": [2, 0] } },
    },
    {
      title: "Scans and tracings are no analytes",
      timeline: "2026-02-01 and 2026-04-01 and 2026-06-01 | imaging (normal) | | ECG",
      expects: {
        counts: { "repeat-normal-24m": [0, 0], "negative-investigations-24m": [3, 0] },
      },
    },
    {
      title: "A month may be one of the three",
      timeline: "2026-02-01 and 2026-04-01 and 2026-06 | result (flag N) | | TSH",
      expects: { counts: { "repeat-normal-24m": [0, 1] } },
    },
    {
      title: "A result of an uncertain day may stand among them",
      timeline: `
        2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | TSH
        2026                                     | result          | | TSH`,
      expects: { counts: { "repeat-normal-24m": [0, 1] } },
    },
    {
      title: "One that cannot stand among them changes nothing",
      timeline: `
        2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | TSH
        2025                                     | result          | | TSH`,
      expects: { counts: { "repeat-normal-24m": [1, 0] } },
    },
  ],
};

const threeTsh = "2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | TSH";
const threeHba1c = "2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | HbA1c";

export const monitoring: Chapter = {
  title: "Reasons to monitor",
  clause: "Contract §9.9",
  text: "An active condition that is followed by a test takes the family out: repeating it says nothing.",
  examples: [
    {
      title: "HbA1c in diabetes",
      timeline: `${threeHba1c}\n2015-02-01 | problem | Dr A | type 2 diabetes`,
      expects: { counts: { "repeat-normal-24m": [0, 0] } },
    },
    {
      title: "Thyroid tests in diabetes: no reason",
      timeline: `${threeTsh}\n2015-02-01 | problem | Dr A | type 2 diabetes`,
      expects: { counts: { "repeat-normal-24m": [1, 0] } },
    },
    {
      title: "Thyroid tests in an underactive thyroid",
      timeline: `${threeTsh}\n2015-02-01 | problem | Dr A | hypothyroidism`,
      expects: { counts: { "repeat-normal-24m": [0, 0] } },
    },
    {
      title: "A condition that is over is no reason",
      timeline: `${threeTsh}\n2015-02-01 | problem (ended 2020-01-01) | Dr A | hypothyroidism`,
      expects: { counts: { "repeat-normal-24m": [1, 0] } },
    },
    {
      title: "One that is not confirmed may be",
      timeline: `${threeTsh}\n2015-02-01 | problem (verification provisional) | Dr A | hypothyroidism`,
      expects: { counts: { "repeat-normal-24m": [0, 1] } },
    },
  ],
};
