import type {
  appointmentModes,
  explanationStatuses,
  GoalAnswer,
  MechanismId,
  MedicineAnswer,
  referralChoices,
  reReviewOutcomes,
  Strategy,
  supportChoices,
} from "../answers.ts";

type Words<V extends string> = Readonly<Record<V, string>>;

/** The plan’s coded choices in the words a patient reads; codes stay in the saved form. */
export const reReviewWords: Words<(typeof reReviewOutcomes)[number]> = {
  "no-change": "We looked again and nothing changed",
  "second-view-asked": "We asked for a second view",
  "test-or-referral-made": "We arranged a test or a referral",
};

export const explanationStatusWords: Words<(typeof explanationStatuses)[number]> = {
  "not-yet": "Not yet",
  "first-layer": "A first part shared",
  agreed: "Agreed",
  revised: "Revised together",
  "agree-to-differ": "We agree to differ",
};

export const supportWords: Words<(typeof supportChoices)[number]> = {
  offered: "Offered",
  accepted: "Offered and accepted",
  declined: "Offered, not wanted now",
  "not-relevant": "Not relevant for me",
};

export const appointmentModeWords: Words<(typeof appointmentModes)[number]> = {
  surgery: "at the surgery",
  telephone: "by telephone",
  video: "by video",
  home: "at home",
};

export const progressWords: Words<NonNullable<GoalAnswer["progress"]>> = {
  "in-progress": "Under way",
  improving: "Getting better",
  worsening: "Getting harder",
  "no-change": "No change",
  achieved: "Reached",
  "not-achieved": "Not reached",
};

export const decisionWords: Words<MedicineAnswer["decision"]> = {
  continue: "keep taking it",
  review: "review together",
  reduce: "reduce slowly together",
  "stop-with-plan": "stop step by step, with a plan",
};

export const referralChoiceWords: Words<(typeof referralChoices)[number]> = {
  yes: "Yes, I would like this",
  "not-now": "Not now",
  no: "No, thank you",
};

/** Which bodily process each explanation of the library is about, without a metaphor. */
export const mechanismWords: Words<MechanismId> = {
  X01: "A nervous system that has become more sensitive",
  X02: "The body’s automatic response to danger",
  X03: "How the gut and the brain signal to each other",
  X04: "A changed pattern of breathing",
  X05: "Sleep and the body clock",
  X06: "Doing less for weeks, or too much at once",
  X07: "How attention and expectation change what we feel",
  X08: "Signals between brain and body (functional neurological disorder)",
  X09: "Balance that the body guards too closely",
  X10: "Muscles that stay tense, and painkillers that bring headaches",
  X11: "Symptoms that go on after an infection or injury",
  X12: "A limited energy supply: worse after effort",
};

export const strategyWords: Words<Strategy> = {
  "sleep-routine": "A sleep routine",
  "gentle-movement": "Gentle movement that I choose",
  "activity-pacing": "Pacing what I do",
  "energy-management": "Managing my energy",
  "breathing-retraining": "Breathing exercises",
  relaxation: "Relaxation or grounding",
  "diet-change": "A change of diet, with advice",
  "symptom-diary": "A diary of symptoms and what was going on",
  "attention-shifting": "Shifting attention",
  "flare-kit": "A kit for flares",
  "peer-support": "A group or other people with similar symptoms",
  "talking-to-someone-close": "Talking to someone close",
  "work-adjustment": "Changes at work",
  "digital-programme": "A programme online",
  "none-for-now": "None for now",
};
