import type { PatientRecord } from "../record.ts";
import type { ChecklistEntry } from "../review.ts";
import { rethink } from "./a1-rethink.ts";
import { examine } from "./a2-examine.ts";
import { redFlags } from "./a3-red-flags.ts";
import { openLoops } from "./a4-open-loops.ts";
import { firstLineTests } from "./a5-first-line-tests.ts";
import { moodAndSafety } from "./a6-mood-and-safety.ts";
import { pathway } from "./a7-pathway.ts";
import { wholeStory } from "./b1-whole-story.ts";
import { validate } from "./b2-validate.ts";
import { fearsAndHopes } from "./b3-fears-and-hopes.ts";
import { words } from "./b4-words.ts";
import { impact } from "./b5-impact.ts";
import { explain } from "./c1-explain.ts";
import { checkFit } from "./c2-check-fit.ts";
import { keepWatching } from "./c3-keep-watching.ts";
import { goals } from "./d1-goals.ts";
import { nextStep } from "./d2-next-step.ts";
import { flarePlan } from "./d3-flare-plan.ts";
import { tests } from "./d4-tests.ts";
import { support } from "./d5-support.ts";
import { lead } from "./e1-lead.ts";
import { plannedVisits } from "./e2-planned-visits.ts";
import { share } from "./e3-share.ts";
import { entryFor } from "./entry-for.ts";
import { medicines } from "./f1-medicines.ts";
import { moodTreatment } from "./f2-mood-treatment.ts";
import { options } from "./g1-options.ts";
import { frame } from "./g2-frame.ts";
import { inform } from "./g3-inform.ts";
import { stayInvolved } from "./g4-stay-involved.ts";
import { review } from "./h1-review.ts";
import { ending } from "./h2-ending.ts";
import { stuck } from "./h3-stuck.ts";
import { notice } from "./i1-notice.ts";
import { discuss } from "./i2-discuss.ts";
import type { ChecklistItem, Seen } from "./item.ts";

export type { ChecklistItem } from "./item.ts";
export { safetyHold } from "./safety-hold.ts";
export { withAnswers } from "./with-answers.ts";

/** The 34 items, in the order of care. */
export const checklist: readonly ChecklistItem[] = [
  rethink,
  examine,
  redFlags,
  openLoops,
  firstLineTests,
  moodAndSafety,
  pathway,
  wholeStory,
  validate,
  fearsAndHopes,
  words,
  impact,
  explain,
  checkFit,
  keepWatching,
  goals,
  nextStep,
  flarePlan,
  tests,
  support,
  lead,
  plannedVisits,
  share,
  medicines,
  moodTreatment,
  options,
  frame,
  inform,
  stayInvolved,
  review,
  ending,
  stuck,
  notice,
  discuss,
];

/** Every item with the state that the record alone gives it: not read is never taken as not there. */
export const checklistFor = (record: PatientRecord, seen: Seen): readonly ChecklistEntry[] =>
  checklist.map((item) => entryFor(item, record, seen));
