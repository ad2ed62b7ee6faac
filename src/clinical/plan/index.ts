import type { Answers, PlanAnswers } from "../answers.ts";
import type { PatientRecord } from "../record.ts";
import { type MissingField, missingFields } from "./missing-fields.ts";
import { onItsTrack } from "./pem-track.ts";
import type { Section } from "./section.ts";
import { aboutMe } from "./sections/about-me.ts";
import { explanation } from "./sections/explanation.ts";
import { flarePlan } from "./sections/flare-plan.ts";
import { medicines } from "./sections/medicines.ts";
import { myGoals } from "./sections/my-goals.ts";
import { myStory } from "./sections/my-story.ts";
import { referrals } from "./sections/referrals.ts";
import { reviewAndEnding } from "./sections/review-and-ending.ts";
import { tests } from "./sections/tests.ts";
import { whatWeChecked } from "./sections/what-we-checked.ts";
import { whatWeWillDo } from "./sections/what-we-will-do.ts";
import { whoIsInvolved } from "./sections/who-is-involved.ts";
import { textOf } from "./text-of.ts";

/** The twelve sections, in the order of the plan. */
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
