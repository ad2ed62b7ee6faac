import type { RuleId } from "#clinical/review.ts";
import type { Verdict } from "#clinical/verdict.ts";
import type { Chapter, Example } from "../example.ts";

const twoReferrals = `
  2025-01-01 | referral | Dr A | cardiology
  2025-06-01 | referral | Dr A | neurology`;
const ibs = "2020-02-01 | problem | Dr A | irritable bowel syndrome";
const oneNegative = "2025-07-01 | imaging (normal) | | chest X-ray";
const twoNegatives = `${oneNegative}\n2025-08-01 | procedure (normal) | | gastroscopy`;

type Ages = { readonly title: string; readonly born: string; readonly verdict: Verdict };

/** What the two searches and our own share, with the edges of each rule's ages. */
const shared = (rule: RuleId, ages: readonly Ages[]): readonly Example[] => [
  {
    title: "Two referrals and a syndrome",
    timeline: `${twoReferrals}\n${ibs}`,
    expects: {
      counts: {
        "specialist-referrals-36m": [2, 0],
        syndromes: [1, 0],
        "negative-investigations-36m": [0, 0],
      },
      rules: { [rule]: "met" },
    },
  },
  {
    title: "One referral",
    timeline: `2025-01-01 | referral | Dr A | cardiology\n${ibs}`,
    expects: { counts: { "specialist-referrals-36m": [1, 0] }, rules: { [rule]: "not met" } },
  },
  {
    title: "One referral, and one that does not say where",
    timeline: `
      2025-01-01 | referral | Dr A | cardiology
      2025-06-01 | referral | Dr A | a specialist
      ${ibs}`,
    expects: { counts: { "specialist-referrals-36m": [1, 1] }, rules: { [rule]: "cannot tell" } },
  },
  {
    title: "Neither a syndrome nor a negative investigation",
    timeline: twoReferrals,
    expects: {
      counts: { syndromes: [0, 0], "negative-investigations-36m": [0, 0] },
      rules: { [rule]: "not met" },
    },
  },
  {
    title: "ME/CFS is no syndrome here",
    timeline: `${twoReferrals}\n2020-02-01 | problem | Dr A | ME/CFS`,
    expects: { rules: { [rule]: "not met" } },
  },
  {
    title: "A stroke long ago takes the record out",
    timeline: `${twoReferrals}\n${ibs}\n2005-02-01 | problem (ended 2006-02-01) | Dr A | stroke`,
    expects: { rules: { [rule]: "not met" } },
  },
  {
    title: "Coronary heart disease that is not confirmed",
    timeline: `
      ${twoReferrals}
      ${ibs}
      2005-02-01 | problem (verification differential) | Dr A | heart disease`,
    expects: { rules: { [rule]: "cannot tell" } },
  },
  {
    title: "Cancer, treated long ago",
    timeline: `${twoReferrals}\n${ibs}\n2005-02-01 | problem (ended 2006-02-01) | Dr A | breast cancer`,
    expects: { rules: { [rule]: "not met" } },
  },
  {
    title: "Severe mental illness",
    timeline: `${twoReferrals}\n${ibs}\n2005-02-01 | problem | Dr A | schizophrenia`,
    expects: { rules: { [rule]: "not met" } },
  },
  {
    title: "Asthma is not a major illness",
    timeline: `${twoReferrals}\n${ibs}\n2005-02-01 | problem | Dr A | asthma`,
    expects: { rules: { [rule]: "met" } },
  },
  ...ages.map(
    ({ title, born, verdict }): Example => ({
      title,
      born,
      timeline: `${twoReferrals}\n${ibs}`,
      expects: { rules: { [rule]: verdict } },
    }),
  ),
];

const seventeen: Ages = { title: "Seventeen", born: "2008-11-23", verdict: "not met" };
const eighteen: Ages = { title: "Eighteen", born: "2008-11-22", verdict: "met" };

/** Where two negative investigations are asked for. */
const twoAsked = (rule: RuleId): readonly Example[] => [
  {
    title: "Two negative investigations instead of a syndrome",
    timeline: `${twoReferrals}\n${twoNegatives}`,
    expects: {
      counts: { syndromes: [0, 0], "negative-investigations-36m": [2, 0] },
      rules: { [rule]: "met" },
    },
  },
  {
    title: "One negative investigation and no syndrome",
    timeline: `${twoReferrals}\n${oneNegative}`,
    expects: {
      counts: { syndromes: [0, 0], "negative-investigations-36m": [1, 0] },
      rules: { [rule]: "not met" },
    },
  },
];

export const mssPilot: Chapter = {
  title: "MSS-PILOT",
  clause: "Contract §5",
  text: "Age 18 to 64, two specialist referrals in thirty-six months, a syndrome or one negative investigation, and no major illness ever.",
  examples: [
    ...shared("MSS-PILOT", [
      seventeen,
      eighteen,
      { title: "Sixty-four", born: "1961-11-23", verdict: "met" },
      { title: "Sixty-five", born: "1961-11-22", verdict: "not met" },
    ]),
    {
      title: "One negative investigation instead of a syndrome",
      timeline: `${twoReferrals}\n${oneNegative}`,
      expects: {
        counts: { syndromes: [0, 0], "negative-investigations-36m": [1, 0] },
        rules: { "MSS-PILOT": "met" },
      },
    },
  ],
};

export const mss3: Chapter = {
  title: "MSS3",
  clause: "Contract §5",
  text: "Age 18 to 69, two specialist referrals in thirty-six months, a syndrome or two negative investigations, and no major illness ever.",
  examples: [
    ...shared("MSS3", [
      seventeen,
      eighteen,
      { title: "Sixty-nine", born: "1956-11-23", verdict: "met" },
      { title: "Seventy", born: "1956-11-22", verdict: "not met" },
    ]),
    ...twoAsked("MSS3"),
  ],
};

export const tl3: Chapter = {
  title: "TL-3",
  clause: "Contract §5",
  text: "MSS3 without its upper age limit.",
  examples: [
    ...shared("TL-3", [
      seventeen,
      eighteen,
      { title: "Seventy", born: "1956-11-22", verdict: "met" },
      { title: "Ninety-five", born: "1931-01-01", verdict: "met" },
    ]),
    ...twoAsked("TL-3"),
  ],
};
