import type { SafetyId } from "#clinical/review.ts";
import type { Chapter, Example } from "./example.ts";

/** A syndrome and one test normal three times: TL-2 and TL-4, so the flag is met and nothing else stands. */
const flagged = `
  2020-02-01 | problem | Dr A | irritable bowel syndrome
  2026-02-01 and 2026-04-01 and 2026-06-01 | result (flag N) | | TSH`;
const bleeding = "2026-03-04 | finding | Dr A | rectal bleeding";

/** Every finding that comes before a pattern, with the item that settles it, and a record in which it alone stands. */
const holding: readonly {
  readonly id: SafetyId;
  readonly says: string;
  readonly item: string;
  readonly entries: string;
  readonly person?: Pick<Example, "born" | "sex">;
}[] = [
  { id: "alarm-symptom", says: "An alarm symptom", item: "A3", entries: bleeding },
  {
    id: "white-2023",
    says: "New fatigue of a man of 66 with abdominal pain",
    item: "A3",
    entries: "2026-03-04 | finding | Dr A | fatigue + abdominal pain",
    person: { born: "1960-01-01", sex: "male" },
  },
  {
    id: "abnormal-open",
    says: "An abnormal result",
    item: "A4",
    entries: "2026-03-04 | result (flag H) | | CRP",
  },
  {
    id: "pending-result",
    says: "A result that is awaited",
    item: "A4",
    entries: "2026-08-04 | result (preliminary) | | TSH",
  },
  {
    id: "open-urgent-referral",
    says: "An urgent referral that is open",
    item: "A4",
    entries: "2026-03-04 | referral (active, urgent) | Dr A | cardiology",
  },
  {
    id: "new-symptom",
    says: "A new symptom",
    item: "A3",
    entries: "2026-11-10 | finding | Dr A | headache",
  },
  {
    id: "self-harm",
    says: "Thoughts of self-harm",
    item: "A6",
    entries: "2026-03-04 | score | Dr A | PHQ-9 item 9 1",
  },
];

const before = holding.flatMap(({ id, says, item, entries, person }): readonly Example[] => {
  const timeline = `${flagged}\n${entries}`;
  return [
    {
      title: `${says} comes first`,
      ...person,
      timeline,
      expects: { safety: [id], seen: [], headline: "rethink-first" },
    },
    {
      title: `${says} that was seen does not`,
      ...person,
      timeline,
      attested: [item],
      expects: { safety: [id], seen: [id], headline: "possible-pattern" },
    },
  ];
});

export const seen: Chapter = {
  title: "Findings that a clinician has seen",
  clause: "Contract §6",
  text: "A finding is seen when one of our own questionnaire responses attests its item on or after the day of its latest evidence, or the clinician attests it now. A3 is for alarm symptoms, new fatigue and new symptoms, A4 for results and referrals, A6 for self-harm. It stays listed.",
  examples: [
    {
      title: "Attested on the day of the evidence",
      timeline: `${bleeding}\n2026-03-04 | attested | Dr A | A3`,
      expects: { safety: ["alarm-symptom"], seen: ["alarm-symptom"] },
    },
    {
      title: "Attested the day before",
      timeline: `${bleeding}\n2026-03-03 | attested | Dr A | A3`,
      expects: { safety: ["alarm-symptom"], seen: [] },
    },
    {
      title: "Evidence since then opens it again",
      timeline: `
        ${bleeding}
        2026-03-05 | attested | Dr A | A3
        2026-04-01 | finding  | Dr A | rectal bleeding`,
      expects: { safety: ["alarm-symptom"], seen: [] },
    },
    {
      title: "Another item attested",
      timeline: `${bleeding}\n2026-03-04 | attested | Dr A | A4, A6`,
      expects: { safety: ["alarm-symptom"], seen: [] },
    },
    {
      title: "Each finding by its item",
      timeline: `
        ${bleeding}
        2026-03-04 | result (flag H)           |      | TSH
        2026-03-04 | referral (active, urgent) | Dr A | cardiology
        2026-03-04 | score                     | Dr A | PHQ-9 item 9 1
        2026-03-05 | attested                  | Dr A | A4, A6`,
      expects: {
        safety: ["alarm-symptom", "abnormal-open", "open-urgent-referral", "self-harm"],
        seen: ["abnormal-open", "open-urgent-referral", "self-harm"],
      },
    },
    {
      title: "Attested now",
      timeline: bleeding,
      attested: ["A3"],
      expects: { safety: ["alarm-symptom"], seen: ["alarm-symptom"] },
    },
    {
      title: "Evidence of a month: its last day must have passed",
      timeline: `
        2026-03    | finding  | Dr A | rectal bleeding
        2026-03-30 | attested | Dr A | A3`,
      expects: { safety: ["alarm-symptom"], seen: [] },
    },
    {
      title: "Attested on the last day of that month",
      timeline: `
        2026-03    | finding  | Dr A | rectal bleeding
        2026-03-31 | attested | Dr A | A3`,
      expects: { safety: ["alarm-symptom"], seen: ["alarm-symptom"] },
    },
    {
      title: "An attestation of a month is of its first day",
      timeline: `${bleeding}\n2026-03 | attested | Dr A | A3`,
      expects: { safety: ["alarm-symptom"], seen: [] },
    },
    {
      title: "Evidence without a date may be of today",
      timeline: `
        undated    | finding  | Dr A | rectal bleeding
        2026-11-21 | attested | Dr A | A3`,
      expects: { safety: ["alarm-symptom"], seen: [] },
    },
    {
      title: "A response that is not completed attests nothing",
      timeline: `${bleeding}\n2026-03-05 | attested (in-progress) | Dr A | A3`,
      expects: { safety: ["alarm-symptom"], seen: [] },
    },
    {
      title: "An amended one does",
      timeline: `${bleeding}\n2026-03-05 | attested (amended) | Dr A | A3`,
      expects: { safety: ["alarm-symptom"], seen: ["alarm-symptom"] },
    },
    {
      title: "No item settles the third visit, post-exertional malaise or what was not read",
      timeline: `
        2026-02-01 and 2026-04-01 and 2026-06-01 | finding | Dr A | headache
        2020-02-01                               | problem | Dr A | ME/CFS`,
      sources: { ServiceRequest: "failed" },
      attested: ["A1", "A3", "A4", "A6"],
      expects: { safety: ["third-visit", "post-exertional-malaise", "not-read"], seen: [] },
    },
  ],
};

export const headline: Chapter = {
  title: "The headline",
  clause: "Contract §6",
  text: "Any suppression, else what TL-FLAG says; where it is met, any unseen finding other than third-visit and post-exertional-malaise comes first. Neither “no pattern” nor “cannot tell” reassures.",
  examples: [
    {
      title: "The flag is met and nothing stands before it",
      timeline: flagged,
      expects: { rules: { "TL-FLAG": "met" }, safety: [], headline: "possible-pattern" },
    },
    {
      title: "A suppression comes before everything",
      timeline: `${flagged}\n${bleeding}\n2005-03-01 | problem | Dr A | bipolar disorder`,
      expects: {
        rules: { "TL-FLAG": "met" },
        safety: ["alarm-symptom"],
        suppressed: ["severe-mental-illness"],
        headline: "suppressed",
      },
    },
    {
      title: "The flag is not met, whatever else was found",
      timeline: bleeding,
      expects: {
        rules: { "TL-FLAG": "not met" },
        safety: ["alarm-symptom"],
        headline: "no-pattern",
      },
    },
    {
      title: "The flag cannot be told",
      timeline: "2020-02-01 | problem | Dr A | irritable bowel syndrome",
      expects: { rules: { "TL-FLAG": "cannot tell" }, headline: "cannot-tell" },
    },
    ...before,
    {
      title: "One of two was seen: the other comes first",
      timeline: `${flagged}\n${bleeding}\n2026-03-04 | result (flag H) | | CRP`,
      attested: ["A3"],
      expects: { seen: ["alarm-symptom"], headline: "rethink-first" },
    },
    {
      title: "What was not read comes first",
      timeline: flagged,
      sources: { DiagnosticReport: "partial" },
      expects: { safety: ["not-read"], headline: "rethink-first" },
    },
    {
      title: "A third visit and post-exertional malaise are shown beside the pattern",
      timeline: `
        ${flagged}
        2020-02-01                               | problem | Dr A | ME/CFS
        2026-02-01 and 2026-04-01 and 2026-06-01 | finding | Dr A | headache`,
      expects: {
        safety: ["third-visit", "post-exertional-malaise"],
        headline: "possible-pattern",
      },
    },
    {
      title: "An empty record shows no pattern, and that reassures nobody",
      timeline: "",
      expects: { safety: [], suppressed: [], headline: "no-pattern" },
    },
  ],
};
