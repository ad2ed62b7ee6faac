import fc from "fast-check";
import {
  type Answers,
  appointmentModes,
  checklistIds,
  explanationStatuses,
  goalProgress,
  mechanismIds,
  type PlanAnswers,
  referralChoices,
  reReviewOutcomes,
  strategies,
  supportChoices,
} from "#clinical/answers.ts";
import { type Day, day } from "#clinical/day.ts";
import { answers } from "./answers-to-plan.ts";

const awkward = fc.constantFrom(
  "<b>&amp;</b>",
  `"quoted" 'twice'`,
  "]]><!-- -->",
  "two\nlines",
  "😀 ❤️‍🩹 é",
  "urn:uuid:x",
  "$1 \\u0000 \\n",
);
const words = fc.oneof(
  awkward,
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ""),
);
const aDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));
const oneOf = <V extends string>(values: readonly V[]) => fc.constantFrom(...values);
const id = fc.stringMatching(/^[A-Za-z0-9.-]{1,20}$/);
const some = <T>(each: fc.Arbitrary<T>, most: number) =>
  fc.array(each, { minLength: 1, maxLength: most });
const record0 = <T extends object>(
  model: { [K in keyof T]: fc.Arbitrary<T[K]> },
  keys: (keyof T)[],
) => fc.record(model, { requiredKeys: keys } as never) as fc.Arbitrary<T>;

const person = record0<{ name: string; reference: string }>(
  { name: words, reference: id.map((each) => `Practitioner/${each}`) },
  ["name"],
);

/** Every field of the plan, with whatever may be typed into it. */
export const arbitraries: { [K in keyof Required<PlanAnswers>]: fc.Arbitrary<unknown> } = {
  whatMatters: words,
  howToCommunicate: words,
  adjustments: words,
  strengths: words,
  story: words,
  symptoms: some(
    record0<{ words: string; condition: string; code: object }>(
      {
        words,
        condition: id.map((each) => `Condition/${each}`),
        code: fc.record({
          system: fc.constant("http://snomed.info/sct"),
          code: fc.constant("25064002"),
          display: words,
        }),
      },
      ["words"],
    ),
    8,
  ),
  whatIThink: words,
  worries: words,
  hopes: words,
  expectation: fc.integer({ min: 0, max: 10 }),
  reReview: oneOf(reReviewOutcomes),
  redFlagsChecked: words,
  couldNotRead: words,
  openLoops: words,
  moodAndSafety: words,
  whatWeDidToday: words,
  postExertionalMalaise: fc.boolean(),
  explanationStatus: oneOf(explanationStatuses),
  explanation: words,
  mechanisms: fc.uniqueArray(oneOf(mechanismIds), { minLength: 1 }),
  understanding: fc.integer({ min: 0, max: 10 }),
  whereWeDiffer: words,
  vigilance: words,
  goals: some(
    record0<Record<string, unknown>>(
      {
        words,
        howWeWillKnow: words,
        by: aDay,
        confidence: fc.integer({ min: 0, max: 10 }),
        progress: oneOf(goalProgress),
      },
      ["words"],
    ),
    3,
  ),
  nextStep: words,
  strategies: fc.uniqueArray(oneOf(strategies), { minLength: 1 }),
  whoIWillTell: words,
  appointmentEveryWeeks: fc.integer({ min: 1, max: 52 }),
  appointmentMinutes: fc.integer({ min: 5, max: 120 }),
  appointmentMode: oneOf(appointmentModes),
  support: oneOf(supportChoices),
  referrals: some(
    record0<Record<string, unknown>>(
      {
        service: words,
        directoryId: words,
        kind: words,
        purpose: words,
        wait: words,
        choice: oneOf(referralChoices),
        sensitive: fc.boolean(),
        open: fc.boolean(),
        clear: fc.boolean(),
        toldOn: aDay,
        feeling: words,
        barriers: words,
      },
      ["service"],
    ),
    6,
  ),
  testsDone: words,
  normalWouldMean: words,
  testAgainIf: words,
  comeBackSoonerIf: words,
  medicines: some(
    record0<Record<string, unknown>>(
      {
        name: words,
        decision: oneOf(["continue", "review", "reduce", "stop-with-plan"]),
        pace: words,
        reviewer: words,
      },
      ["name", "decision"],
    ),
    4,
  ),
  earlySigns: words,
  whatHelps: words,
  whatShouldHappen: words,
  referralsDiscussed: words,
  lead: person,
  deputy: person,
  peopleInvolved: words,
  sharing: some(fc.record({ service: words, share: fc.boolean() }), 4),
  reviewOn: aDay,
  reviewBy: words,
  measuresToRepeat: words,
  ending: words,
  agreedOn: aDay,
  agreedWith: oneOf(["patient", "representative"]),
};

/** Any answers that the form can give. */
export const anyAnswers = fc
  .record({
    planId: fc.uuid(),
    status: oneOf(["draft", "active"]),
    checklist: fc.dictionary(
      oneOf(checklistIds),
      fc.record({
        state: oneOf(["due", "done", "not-applicable", "needs-clinician"]),
        note: words,
      }),
    ),
    plan: fc.record(arbitraries, { requiredKeys: [] }),
  })
  .map((drawn) => ({ ...answers, ...drawn }) as unknown as Answers);
