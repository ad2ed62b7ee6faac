import type { Answers, PlanAnswers } from "../answers.ts";
import type { PatientRecord } from "../record.ts";
import { aboutMe } from "./about-me.ts";
import { explanation } from "./explanation.ts";
import { flarePlan } from "./flare-plan.ts";
import { medicines } from "./medicines.ts";
import { type MissingField, missingFields } from "./missing-fields.ts";
import { myGoals } from "./my-goals.ts";
import { myStory } from "./my-story.ts";
import { onItsTrack } from "./pem-track.ts";
import { referrals } from "./referrals.ts";
import { reviewAndEnding } from "./review-and-ending.ts";
import type { Section } from "./section.ts";
import { tests } from "./tests.ts";
import { textOf } from "./text-of.ts";
import { whatWeChecked } from "./what-we-checked.ts";
import { whatWeWillDo } from "./what-we-will-do.ts";
import { whoIsInvolved } from "./who-is-involved.ts";

/** The twelve sections of MG §4.2, in their order. */
export const sections: readonly Section[] = [
  aboutMe,
  myStory,
  whatWeChecked,
  explanation,
  myGoals,
  whatWeWillDo,
  tests,
  medicines,
  flarePlan,
  referrals,
  whoIsInvolved,
  reviewAndEnding,
];

/** The required fields that have no answer yet; with any of them the plan can only be a draft. */
export const missingFrom = (plan: PlanAnswers): readonly MissingField[] =>
  missingFields(sections, plan);

/** The plan as plain text, 72 columns, to copy where nothing can be written: headings, dates, no codes. */
export const planText = (answers: Answers, record: PatientRecord): string =>
  textOf(sections, { ...answers, plan: onItsTrack(answers.plan, record) }, record);
