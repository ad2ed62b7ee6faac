import type { Evidence } from "../checklist/item.ts";
import type { Tier } from "./service.ts";

/** A kind of help that can be offered, whether or not the practice has a service for it. */
export type HelpOption = {
  readonly id: string;
  readonly tier: Tier | "none";
  readonly title: string;
  readonly purpose: string;
  readonly raisesActivity?: true;
  /** The SNOMED CT code of such a referral, where one was verified. */
  readonly code?: { readonly code: string; readonly display: string };
  readonly evidence: Evidence;
  readonly clinicalReview: "pending";
};

const pending = { clinicalReview: "pending" } as const;
const scope = (what: string): Evidence => ({
  cite: `Scope et al 2021, Br J Health Psychol: ${what}`,
  strength: "qualitative review of acceptability",
  read: "in full",
});
const tavistock = (what: string): Evidence => ({
  cite: `Tavistock and Portman conference 2016: ${what}`,
  strength: "service report",
  read: "in full",
});

/** Waiting is always the first option: saying no changes nothing in their care. */
export const notNow: HelpOption = {
  id: "not-now",
  tier: "none",
  title: "Not now: stay with our planned visits",
  purpose: "To go on as we are, and talk about it again at the review",
  evidence: scope("conflict where one approach is the only option"),
  ...pending,
};

/** What was studied in seed 002 and stands on the steps of seed 004, least first. */
export const helpOptions: readonly HelpOption[] = [
  notNow,
  {
    id: "longer-visits",
    tier: "practice",
    title: "A long visit, then shorter ones about a fortnight apart, with one clinician",
    purpose: "To hear the story, find an explanation, agree one step, and see what was learned",
    evidence: {
      cite: "MSS3 trial, symptoms clinic",
      strength: "randomised trial: PHQ-15 lower by 1.82 at 52 weeks",
      read: "as an extract",
    },
    ...pending,
  },
  {
    id: "self-management",
    tier: "practice",
    title: "Self-management with someone to look at it with",
    purpose: "To try techniques, and to feel more sure in talking about symptoms",
    evidence: scope("self-management helped confidence"),
    ...pending,
  },
  {
    id: "digital",
    tier: "practice",
    title: "A programme online, as a first step and never the only one",
    purpose: "To begin at once, at home",
    evidence: tavistock("digital developments"),
    ...pending,
  },
  {
    id: "medicines-review",
    tier: "practice",
    title: "A medicines review with the practice pharmacist",
    purpose: "To look at each medicine together; nothing is stopped suddenly",
    evidence: { cite: "NICE NG193 and NG215", strength: "guideline", read: "as an extract" },
    ...pending,
  },
  {
    id: "social-prescribing",
    tier: "near-home",
    title: "A link worker (social prescribing)",
    purpose: "Help with work, money or company",
    code: { code: "871731000000106", display: "Referral to social prescribing service" },
    evidence: tavistock("employment advisers; third sector"),
    ...pending,
  },
  {
    id: "group",
    tier: "near-home",
    title: "A group of people with similar symptoms",
    purpose: "To share experience and learn from each other",
    evidence: scope("group members valued shared experience"),
    ...pending,
  },
  {
    id: "physiotherapy",
    tier: "near-home",
    title: "Physiotherapy, or a supervised exercise group",
    purpose: "To move more easily, at a pace that is agreed",
    raisesActivity: true,
    evidence: {
      cite: "NICE NG193, chronic primary pain",
      strength: "guideline",
      read: "as an extract",
    },
    ...pending,
  },
  {
    id: "talking-therapy",
    tier: "talking-therapy",
    title:
      "Talking therapy for living with long-term conditions and symptoms (CBT, ACT or another)",
    purpose: "To find ways to cope with symptoms and what they do to life, beside medical care",
    code: {
      code: "380201000000109",
      display: "Referral to improving access to psychological therapies programme",
    },
    evidence: scope("behavioural interventions; explain what it is before referring"),
    ...pending,
  },
  {
    id: "joint-clinic",
    tier: "specialist",
    title: "A joint clinic: a specialist and a psychologist in one place",
    purpose: "To look at body and life together",
    evidence: tavistock("joint clinics in neurology and respiratory medicine"),
    ...pending,
  },
  {
    id: "pain-service",
    tier: "specialist",
    title: "A pain management service",
    purpose: "To live better with pain",
    code: { code: "306109009", display: "Referral to pain management service" },
    evidence: { cite: "NICE NG193", strength: "guideline", read: "as an extract" },
    ...pending,
  },
  {
    id: "me-cfs-service",
    tier: "specialist",
    title: "The ME/CFS service",
    purpose: "To manage energy, with people who know the condition",
    evidence: { cite: "NICE NG206", strength: "guideline", read: "as an extract" },
    ...pending,
  },
  {
    id: "complex-care",
    tier: "specialist",
    title: "Health psychology or liaison psychiatry, with joint case management",
    purpose: "Several people working as one team, with the practice among them",
    evidence: tavistock("stepped care in Berkshire; case management"),
    ...pending,
  },
];

/** The options that may be offered; “not now” is always first. */
export const optionsFor = (onPemTrack: boolean): readonly HelpOption[] =>
  helpOptions.filter(({ raisesActivity }) => !(onPemTrack && raisesActivity));
