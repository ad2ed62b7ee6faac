import type { Chapter } from "../example.ts";

export const negativeInvestigations: Chapter = {
  title: "Negative investigations",
  clause: "Contract §4, §4.1",
  text: "Scans, scopes and tracings that a code or a flag calls normal, one a family and day. Free text is never read.",
  examples: [
    {
      title: "A scan, a scope and a tracing",
      timeline: `
        2026-02-01 | imaging (normal)   | | chest X-ray
        2026-03-01 | procedure (normal) | | gastroscopy
        2026-04-01 | result (flag N)    | | ECG`,
      expects: {
        counts: { "negative-investigations-24m": [3, 0], "negative-investigations-36m": [3, 0] },
      },
    },
    {
      title: "One without a coded conclusion",
      timeline: `
        2026-02-01 | imaging   | | chest X-ray
        2026-03-01 | procedure | | gastroscopy`,
      expects: { counts: { "negative-investigations-36m": [0, 0] } },
    },
    {
      title: "Negative and not detected say normal; positive says abnormal",
      timeline: `
        2026-02-01 | result (flag NEG) | | ECG
        2026-03-01 | result (flag ND)  | | MRI brain
        2026-04-01 | result (flag POS) | | echocardiogram`,
      expects: { counts: { "negative-investigations-36m": [2, 0], "abnormal-open": [1, 0] } },
    },
    {
      title: "The report and the procedure of one day are one; two scans of a day are two",
      timeline: `
        2026-03-01 | imaging (normal)   | | gastroscopy
        2026-03-01 | procedure (normal) | | gastroscopy
        2026-04-01 | imaging (normal)   | | abdominal ultrasound
        2026-04-01 | imaging (normal)   | | pelvic ultrasound`,
      expects: { counts: { "negative-investigations-36m": [3, 0] } },
    },
    {
      title: "Blood tests and spirometry are not among the families",
      timeline: `
        2026-03-01 | result (flag N)  | | TSH
        2026-03-01 | imaging (normal) | | sct 127783003`,
      expects: { counts: { "negative-investigations-36m": [0, 0] } },
    },
    {
      title: "Twenty-four and thirty-six months",
      timeline: `
        2024-11-23 | imaging (normal) | | chest X-ray
        2024-11-22 | imaging (normal) | | ECG
        2023-11-23 | imaging (normal) | | echocardiogram
        2023-11-22 | imaging (normal) | | MRI brain`,
      expects: {
        counts: { "negative-investigations-24m": [1, 0], "negative-investigations-36m": [3, 0] },
      },
    },
    {
      title: "Not finished, or not final",
      timeline: `
        2026-03-01 | procedure (normal, in-progress, id under-way) | | gastroscopy
        2026-03-01 | imaging (normal, preliminary)                 | | ECG`,
      expects: {
        counts: { "negative-investigations-36m": [0, 0] },
        setAside: ["under-way"],
      },
    },
    {
      title: "A month is not a day, so it stays a maybe",
      timeline: "2026-03 | imaging (normal) | | chest X-ray",
      expects: { counts: { "negative-investigations-36m": [0, 1] } },
    },
  ],
};

export const referralClusters: Chapter = {
  title: "Referrals",
  clause: "Contract §4, §4.1, §9.11",
  text: "Referrals to a specialist that were sent. The same specialty within twenty-eight days of the first is one; it bears the date of the first.",
  examples: [
    {
      title: "Twenty-eight days after the first",
      timeline: "2026-01-01 and 2026-01-29 | referral | Dr A | cardiology",
      expects: { counts: { "specialist-referrals-36m": [1, 0] } },
    },
    {
      title: "Twenty-nine days after the first",
      timeline: "2026-01-01 and 2026-01-30 | referral | Dr A | cardiology",
      expects: { counts: { "specialist-referrals-36m": [2, 0] } },
    },
    {
      title: "The days are counted from the first, not from the last",
      timeline: "2026-01-01 and 2026-01-25 and 2026-02-10 | referral | Dr A | cardiology",
      expects: { counts: { "specialist-referrals-36m": [2, 0] } },
    },
    {
      title: "Two specialties on one day",
      timeline: `
        2026-01-01 | referral | Dr A | cardiology
        2026-01-01 | referral | Dr A | neurology`,
      expects: { counts: { "specialist-referrals-36m": [2, 0] } },
    },
    {
      title: "A partial date never joins",
      timeline: "2026-01-01 and 2026-01 | referral | Dr A | cardiology",
      expects: { counts: { "specialist-referrals-36m": [2, 0] } },
    },
    {
      title: "Grouped first, then asked whether it is in the window",
      text: "The first of the two is too old, and the second is part of it.",
      timeline: "2023-11-20 and 2023-12-01 | referral | Dr A | cardiology",
      expects: { counts: { "specialist-referrals-36m": [0, 0] } },
    },
    {
      title: "One sure referral makes the group sure",
      timeline: `
        2026-01-01 | referral (unknown)   | Dr A | cardiology
        2026-01-10 | referral (completed) | Dr A | cardiology
        2026-06-01 | referral (unknown)   | Dr A | neurology`,
      expects: { counts: { "specialist-referrals-36m": [1, 1] } },
    },
    {
      title: "Active and completed ones count; revoked, on hold, drafts and proposals do not",
      timeline: `
        2026-01-01 | referral (active)                     | Dr A | cardiology
        2026-02-01 | referral (completed)                  | Dr A | neurology
        2026-03-01 | referral (revoked, id a)              | Dr A | rheumatology
        2026-04-01 | referral (on-hold, id b)              | Dr A | gynaecology
        2026-05-01 | referral (draft, id c)                | Dr A | ENT
        2026-06-01 | referral (intent proposal, id d)      | Dr A | gastroenterology
        2026-07-01 | referral (intent filler-order)        | Dr A | gastroenterology`,
      expects: {
        counts: { "specialist-referrals-36m": [3, 0] },
      },
    },
    {
      title: "Physiotherapy and talking therapies are no specialist's opinion",
      timeline: `
        2026-01-01 | referral | Dr A | physiotherapy
        2026-02-01 | referral | Dr A | talking therapies`,
      expects: { counts: { "specialist-referrals-36m": [0, 0] } },
    },
    {
      title: "A referral that does not say where may be one; beside a specialty it says nothing",
      timeline: `
        2026-01-01 | referral | Dr A | a specialist
        2026-01-10 | referral | Dr A | a specialist
        2026-02-01 | referral | Dr A | a specialist + neurology`,
      expects: { counts: { "specialist-referrals-36m": [1, 1] } },
    },
    {
      title: "The first code with a row decides",
      timeline: "2026-01-01 | referral | Dr A | physiotherapy + neurology",
      expects: { counts: { "specialist-referrals-36m": [0, 0] } },
    },
    {
      title: "A year that the window cuts",
      timeline: "2023 | referral | Dr A | cardiology",
      expects: { counts: { "specialist-referrals-36m": [0, 1] } },
    },
  ],
};
