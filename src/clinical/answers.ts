import type { Day } from "./day.ts";
import type { DismissalAnswer, PlanChange, ScoreAnswer } from "./instruments/taken-today.ts";
import type { ResourceId } from "./record.ts";
import type { ChecklistState } from "./review.ts";

/** The items of the checklist, in their order; core items are marked in `checklist/`. */
export const checklistIds = [
  "A1",
  "A2",
  "A3",
  "A4",
  "A5",
  "A6",
  "A7",
  "B1",
  "B2",
  "B3",
  "B4",
  "B5",
  "C1",
  "C2",
  "C3",
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
  "E1",
  "E2",
  "E3",
  "F1",
  "F2",
  "G1",
  "G2",
  "G3",
  "G4",
  "H1",
  "H2",
  "H3",
  "I1",
  "I2",
] as const;
export type ChecklistId = (typeof checklistIds)[number];

/** What the clinician said of one item; an item without an answer keeps the state the record gives it. */
export type ChecklistAnswer = {
  readonly state: ChecklistState;
  /** Why it does not apply, or what came of it. */
  readonly note?: string;
  /** "Not now": left due until then, without penalty. */
  readonly snoozedUntil?: Day;
};

/** What a re-review came to. */
export const reReviewOutcomes = [
  "no-change",
  "second-view-asked",
  "test-or-referral-made",
] as const;
export const explanationStatuses = [
  "not-yet",
  "first-layer",
  "agreed",
  "revised",
  "agree-to-differ",
] as const;
export const supportChoices = ["offered", "accepted", "declined", "not-relevant"] as const;
export const appointmentModes = ["surgery", "telephone", "video", "home"] as const;
export const goalProgress = [
  "in-progress",
  "improving",
  "worsening",
  "no-change",
  "achieved",
  "not-achieved",
] as const;
/** Ways to help oneself. With post-exertional malaise only `energy-management` of the activity ones may be chosen. */
export const strategies = [
  "sleep-routine",
  "gentle-movement",
  "activity-pacing",
  "energy-management",
  "breathing-retraining",
  "relaxation",
  "diet-change",
  "symptom-diary",
  "attention-shifting",
  "flare-kit",
  "peer-support",
  "talking-to-someone-close",
  "work-adjustment",
  "digital-programme",
  "none-for-now",
] as const;
export type Strategy = (typeof strategies)[number];

export type GoalAnswer = {
  /** The goal in the patient's own words. */
  readonly words: string;
  readonly howWeWillKnow?: string;
  readonly by?: Day;
  /** 0 to 10, the patient's own confidence. */
  readonly confidence?: number;
  readonly progress?: (typeof goalProgress)[number];
};

/** A symptom the plan covers, in the patient's words, with its problem where the record has one. */
export type CoveredSymptom = {
  readonly words: string;
  readonly condition?: ResourceId;
  readonly code?: { readonly system: string; readonly code: string; readonly display: string };
};

export type MedicineAnswer = {
  readonly name: string;
  readonly decision: "continue" | "review" | "reduce" | "stop-with-plan";
  readonly pace?: string;
  readonly reviewer?: string;
};

/** The twelve explanations of `explanations/`, by their ids. */
export const mechanismIds = [
  "X01",
  "X02",
  "X03",
  "X04",
  "X05",
  "X06",
  "X07",
  "X08",
  "X09",
  "X10",
  "X11",
  "X12",
] as const;
export type MechanismId = (typeof mechanismIds)[number];

/** What the patient said to an offer; waiting and declining change nothing in their care. */
export const referralChoices = ["yes", "not-now", "no"] as const;

/** One offer of other help: what was offered, what the patient was told, and what they chose. */
export type ReferralAnswer = {
  readonly service: string;
  /** The service's id in the practice's directory, where it stands there. */
  readonly directoryId?: string;
  readonly kind?: string; // an id of referral/options.ts
  readonly purpose?: string;
  /** As the service states it: "about 12 weeks". */
  readonly wait?: string;
  readonly choice?: (typeof referralChoices)[number];
  /** The three ticks: asked and validated first; no surprise about who and why; plain about the practical side. */
  readonly sensitive?: boolean;
  readonly open?: boolean;
  readonly clear?: boolean;
  readonly toldOn?: Day;
  readonly feeling?: string;
  readonly barriers?: string;
};

export type PersonAnswer = { readonly name: string; readonly reference?: ResourceId };
export type SharingChoice = { readonly service: string; readonly share: boolean };

/** The plan's fields, all optional while it is written; `plan/` says which are required. */
export type PlanAnswers = {
  // 1 About me
  readonly whatMatters?: string;
  readonly howToCommunicate?: string;
  readonly adjustments?: string;
  readonly strengths?: string;
  // 2 My story and symptoms
  readonly story?: string;
  readonly symptoms?: readonly CoveredSymptom[];
  readonly whatIThink?: string;
  readonly worries?: string;
  readonly hopes?: string;
  /** 0 to 10, the patient's own: how much they expect this to help. */
  readonly expectation?: number;
  // 3 Safety review
  readonly reReview?: (typeof reReviewOutcomes)[number];
  readonly redFlagsChecked?: string;
  readonly couldNotRead?: string;
  readonly openLoops?: string;
  readonly moodAndSafety?: string;
  readonly postExertionalMalaise?: boolean;
  readonly whatWeDidToday?: string;
  // 4 Explanation
  readonly explanationStatus?: (typeof explanationStatuses)[number];
  readonly explanation?: string;
  /** The library's entries that it was begun from. */
  readonly mechanisms?: readonly MechanismId[];
  readonly understanding?: number;
  readonly whereWeDiffer?: string;
  readonly vigilance?: string;
  // 5 Goals, at most three
  readonly goals?: readonly GoalAnswer[];
  // 6 What we will do
  readonly nextStep?: string;
  readonly strategies?: readonly Strategy[];
  readonly whoIWillTell?: string;
  readonly appointmentEveryWeeks?: number;
  readonly appointmentMinutes?: number;
  readonly appointmentMode?: (typeof appointmentModes)[number];
  readonly support?: (typeof supportChoices)[number];
  // 7 Tests policy
  readonly testsDone?: string;
  readonly normalWouldMean?: string;
  readonly testAgainIf?: string;
  readonly comeBackSoonerIf?: string;
  // 8 Medicines
  readonly medicines?: readonly MedicineAnswer[];
  // 9 Flare and crisis plan
  readonly earlySigns?: string;
  readonly whatHelps?: string;
  readonly whatShouldHappen?: string;
  // 10 Referrals: what was offered and chosen; requests are written by their own transaction
  readonly referrals?: readonly ReferralAnswer[];
  readonly referralsDiscussed?: string;
  // 11 Who is involved
  readonly lead?: PersonAnswer;
  readonly deputy?: PersonAnswer;
  readonly peopleInvolved?: string;
  readonly sharing?: readonly SharingChoice[];
  // 12 Review and ending
  readonly reviewOn?: Day;
  readonly reviewBy?: string;
  readonly measuresToRepeat?: string;
  readonly ending?: string;
  readonly agreedOn?: Day;
  readonly agreedWith?: "patient" | "representative";
};

/** The app's own saved form: what `throughline plan --answers` reads and what a draft keeps. */
export type Answers = {
  readonly contract: "1";
  /** A UUID, made once when the plan is begun. */
  readonly planId: string;
  readonly patient: ResourceId;
  readonly author: { readonly reference: ResourceId; readonly name: string };
  readonly encounter?: ResourceId;
  /** The instant of agreement, ISO 8601 with an offset. */
  readonly at: string;
  readonly status: "draft" | "active";
  readonly checklist: Readonly<Partial<Record<ChecklistId, ChecklistAnswer>>>;
  readonly plan: PlanAnswers;
  /** Taken at this visit; written by transactions of their own, never with the plan (contract §7). */
  readonly scores?: readonly ScoreAnswer[];
  readonly dismissal?: DismissalAnswer;
  readonly change?: PlanChange;
};
