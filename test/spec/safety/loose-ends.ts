import type { Chapter } from "../example.ts";

export const abnormalOpen: Chapter = {
  title: "abnormal-open",
  clause: "Contract §4, §6, §9.8",
  text: "A family whose latest classified result of twelve months is abnormal, or may be.",
  examples: [
    {
      title: "An abnormal result and none since",
      timeline: "2026-06-01 | result (flag H) | | TSH",
      expects: { counts: { "abnormal-open": [1, 0] }, safety: ["abnormal-open"] },
    },
    {
      title: "A later normal one closes it",
      timeline: `
        2026-06-01 | result (flag H) | | TSH
        2026-06-02 | result (flag N) | | TSH`,
      expects: { counts: { "abnormal-open": [0, 0] }, safety: [] },
    },
    {
      title: "A normal one of the same day does not",
      timeline: `
        2026-06-01 | result (flag H) | | TSH
        2026-06-01 | result (flag N) | | TSH`,
      expects: { counts: { "abnormal-open": [1, 0] }, safety: ["abnormal-open"] },
    },
    {
      title: "Nor does a later one that cannot be told",
      timeline: `
        2026-06-01 | result (flag H) | | TSH
        2026-07-01 | result          | | TSH`,
      expects: { counts: { "abnormal-open": [1, 0] }, safety: ["abnormal-open"] },
    },
    {
      title: "Nor one of another family",
      timeline: `
        2026-06-01 | result (flag H) | | TSH
        2026-07-01 | result (flag N) | | CRP`,
      expects: { counts: { "abnormal-open": [1, 0] }, safety: ["abnormal-open"] },
    },
    {
      title: "Older than twelve months",
      timeline: "2025-11-22 | result (flag H) | | TSH",
      expects: { counts: { "abnormal-open": [0, 0] }, safety: [] },
    },
    {
      title: "Normal in a month, abnormal on a day of it: which was later is not known",
      timeline: `
        2026-06-15 | result (flag H) | | TSH
        2026-06    | result (flag N) | | TSH`,
      expects: { counts: { "abnormal-open": [0, 1] }, safety: ["abnormal-open"] },
    },
    {
      title: "Abnormal in a year that the window cuts",
      timeline: "2025 | result (flag H) | | TSH",
      expects: { counts: { "abnormal-open": [0, 1] }, safety: ["abnormal-open"] },
    },
  ],
};

export const pendingResult: Chapter = {
  title: "pending-result",
  clause: "Contract §4, §6",
  text: "A result that is not final, or an order that has waited for more than twenty-eight days, of the last twelve months, with no result of its family on or after that day.",
  examples: [
    {
      title: "A preliminary result",
      timeline: "2026-06-01 | result (preliminary) | | TSH",
      expects: { safety: ["pending-result"] },
    },
    {
      title: "A registered report",
      timeline: "2026-06-01 | imaging (registered) | | MRI brain",
      expects: { safety: ["pending-result"] },
    },
    {
      title: "A final result of the same day answers it, whatever it says",
      timeline: `
        2026-06-01 | result (preliminary) | | TSH
        2026-06-01 | result               | | TSH`,
      expects: { safety: [] },
    },
    {
      title: "One of the day before does not",
      timeline: `
        2026-05-31 | result (flag N)      | | TSH
        2026-06-01 | result (preliminary) | | TSH`,
      expects: { safety: ["pending-result"] },
    },
    {
      title: "Nor one of another family",
      timeline: `
        2026-06-01 | result (preliminary) | | TSH
        2026-06-02 | result (flag N)      | | CRP`,
      expects: { safety: ["pending-result"] },
    },
    {
      title: "An order of twenty-eight days ago may still wait",
      timeline: "2026-10-25 | order (active) | Dr A | TSH",
      expects: { safety: [] },
    },
    {
      title: "An order of twenty-nine days ago",
      timeline: "2026-10-24 | order (active) | Dr A | TSH",
      expects: { safety: ["pending-result"] },
    },
    {
      title: "An order that was answered on its day",
      timeline: `
        2026-10-01 | order (active)  | Dr A | TSH
        2026-10-01 | result (flag N) |      | TSH`,
      expects: { safety: [] },
    },
    {
      title: "An order that was answered only before",
      timeline: `
        2026-10-01 | order (active)  | Dr A | TSH
        2026-09-30 | result (flag N) |      | TSH`,
      expects: { safety: ["pending-result"] },
    },
    {
      title: "An order that is completed or revoked",
      timeline: `
        2026-06-01 | order (completed) | Dr A | TSH
        2026-06-01 | order (revoked)   | Dr A | CRP`,
      expects: { safety: [] },
    },
    {
      title: "An order without a date",
      timeline: "undated | order (active) | Dr A | TSH",
      expects: { safety: ["pending-result"] },
    },
    {
      title: "Older than twelve months",
      timeline: `
        2025-11-22 | order (active)       | Dr A | TSH
        2025-11-22 | result (preliminary) |      | CRP`,
      expects: { safety: [] },
    },
  ],
};

export const openUrgentReferral: Chapter = {
  title: "open-urgent-referral",
  clause: "Contract §6, §9.11",
  text: "A referral that is active or of unknown status, urgent by its priority or by where it goes, of twelve months or undated.",
  examples: [
    {
      title: "Urgent and active",
      timeline: "2026-06-01 | referral (active, urgent) | Dr A | cardiology",
      expects: { safety: ["open-urgent-referral"] },
    },
    {
      title: "As soon as possible; at once; of unknown status",
      timeline: `
        2026-06-01 | referral (active, asap)    | Dr A | cardiology
        2026-06-02 | referral (active, stat)    | Dr A | neurology
        2026-06-03 | referral (unknown, urgent) | Dr A | rheumatology`,
      expects: { safety: ["open-urgent-referral"] },
    },
    {
      title: "Routine",
      timeline: "2026-06-01 | referral (active) | Dr A | cardiology",
      expects: { safety: [] },
    },
    {
      title: "Urgent and completed",
      timeline: "2026-06-01 | referral (completed, urgent) | Dr A | cardiology",
      expects: { safety: [] },
    },
    {
      title: "Suspected cancer needs no priority",
      timeline: "2026-06-01 | referral (active) | Dr A | suspected colorectal cancer",
      expects: { safety: ["open-urgent-referral"] },
    },
    {
      title: "The four codes for it that UK records hold",
      timeline: `
        2026-06-01 | referral (active) | Dr A | sct 831331000006106
        2026-06-01 | referral (active) | Dr A | sct 831271000006106
        2026-06-01 | referral (active) | Dr A | sct 831251000006101
        2026-06-01 | referral (active) | Dr A | sct 831311000006106`,
      expects: { safety: ["open-urgent-referral"], counts: { "specialist-referrals-36m": [1, 0] } },
    },
    {
      title: "Urgent to anyone that the list knows, specialist or not",
      timeline: "2026-06-01 | referral (active, urgent) | Dr A | physiotherapy",
      expects: { safety: ["open-urgent-referral"] },
    },
    {
      title: "The first and the last day that it may be of",
      timeline: `
        2025-11-22 | referral (active, urgent) | Dr A | cardiology
        2026-11-23 | referral (active, urgent) | Dr A | neurology`,
      expects: { safety: [] },
    },
    {
      title: "Undated",
      timeline: "undated | referral (active, urgent) | Dr A | cardiology",
      expects: { safety: ["open-urgent-referral"] },
    },
    {
      title: "A proposal is not yet a referral",
      timeline: "2026-06-01 | referral (active, urgent, intent proposal) | Dr A | cardiology",
      expects: { safety: [] },
    },
  ],
};
