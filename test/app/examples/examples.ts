import type { Answers } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { type Example, of } from "./example.ts";
import { planExamples } from "./plan-examples.ts";
import { agreed, draftOf, settled, written } from "./plans.ts";
import { apart, ownForm, practiceChanges } from "./practice.ts";
import { asOf } from "./record.ts";
import { timelineExamples } from "./timelines.ts";

const flagged = "a pattern with something to look at first";

/** Every word that a clinician may say of an item. */
const saidOfItems: Answers["checklist"] = {
  A1: { state: "done", note: "Story and examination read again" },
  B1: { state: "due", snoozedUntil: day("2026-12-20") },
  A2: { state: "not-applicable" },
  C1: { state: "needs-clinician", note: "She denies pain" },
};

const put = "Put this aside";

/** Every part in every state that looks different; tests, axe and `npm run gallery` all read this list. */
export const examples: readonly Example[] = [
  ...of(
    "screen",
    { name: "while nothing has answered" },
    { name: "for the clinician", person: flagged },
    { name: "for the clinician, a plan agreed", person: "a pattern", draft: written(agreed) },
    { name: "for both, nothing said yet", person: "a pattern", face: "together" },
    {
      name: "for both, a plan agreed",
      person: "a pattern",
      face: "together",
      draft: written(agreed),
    },
    { name: "for both, an empty record", person: "an empty record", face: "together" },
    { name: "of someone who died", person: "someone who died" },
  ),
  ...of(
    "identity strip",
    { name: "while the record is read" },
    { name: "with a kept draft", person: "a pattern", draft: written(agreed) },
    { name: "with a minute left", person: "a pattern", secondsLeft: 90 },
    { name: "with the session over", person: "a pattern", secondsLeft: 0 },
    { name: "of nobody who is named", person: "an empty record" },
    { name: "for both", person: "a pattern", face: "together" },
    {
      name: "where the record shows who it is",
      person: "a pattern",
      given: { bannerNeeded: false },
    },
  ),
  ...of(
    "headline",
    { name: "time to rethink", person: flagged },
    { name: "a possible pattern", person: "a pattern", draft: draftOf({}, settled) },
    { name: "criteria not met", person: "no pattern" },
    { name: "cannot tell", person: "cannot tell" },
    { name: "nothing suggested", person: "pregnant" },
    { name: "sources that failed", person: "sources that failed" },
    { name: "still being read", person: "a pattern", given: { whole: false } },
    { name: "changed by the practice", person: "a pattern", given: { practiceChanges } },
  ),
  ...of("on this page", { name: "with open items", person: "a pattern" }),
  ...of(
    "look at first",
    { name: "with findings", person: flagged },
    { name: "all looked at", person: "a pattern", draft: draftOf({}, settled) },
  ),
  ...of(
    "pattern",
    { name: "met", person: "a pattern" },
    { name: "cannot tell", person: "cannot tell" },
    { name: "no audit at hand", person: "a pattern", given: { unaudited: true } },
    { name: "entries set aside", person: "no pattern" },
    { name: "changed by the practice", person: "a pattern", given: { practiceChanges } },
  ),
  ...of(
    "put aside",
    { name: "not yet", person: "a pattern" },
    {
      name: "with a reason chosen",
      person: "a pattern",
      given: { apart },
      does: [put, "It is already under review"],
    },
    {
      name: "to be kept",
      person: "a pattern",
      given: { apart },
      does: [put, "It is explained", "Check what will be kept"],
    },
    {
      name: "kept",
      person: "a pattern",
      given: { apart },
      does: [put, "It is explained", "Check what will be kept", "Keep this in the record"],
    },
    { name: "told at the next launch", person: "put aside before" },
  ),
  ...of(
    "timeline",
    {
      name: "for the clinician",
      person: flagged,
      given: { entry: async () => '{\n  "resourceType": "Encounter"\n}' },
    },
    { name: "for both", person: flagged, face: "together" },
    ...Object.entries(timelineExamples).map(([name, { face = "clinician", whole = true }]) => ({
      name,
      person: name,
      face,
      given: { whole },
    })),
  ),
  ...of(
    "checklist",
    { name: "mostly due", person: "a pattern" },
    { name: "as it was said", person: "a pattern", draft: draftOf(agreed, saidOfItems) },
    { name: "ME/CFS", person: "ME/CFS" },
  ),
  ...of(
    "scores",
    { name: "none yet", person: "a pattern" },
    {
      name: "over time, and one of today that asks about risk",
      person: "scores over time",
      draft: {
        ...draftOf(agreed, {
          ...settled,
          A6: { state: "needs-clinician", note: "PHQ-9 item 9 above zero today." },
        }),
        scores: [{ instrument: "phq-9", total: 14, on: asOf, item9: 1 }],
      },
      given: { apart },
      does: ["Check the scores"],
    },
    {
      name: "a total of today",
      person: "a pattern",
      does: [{ choose: "PHQ-9", from: "Take a score today" }],
    },
    {
      name: "on the practice’s own form",
      person: "a pattern",
      given: {
        forms: async () => [ownForm],
        readForm: async () => ({ ok: false, fault: ["It lacks 1 of 7 items: 69725-0."] }),
      },
      does: [{ choose: "GAD-7", from: "Take a score today" }, "Example 1"],
    },
  ),
  ...planExamples,
  ...of(
    "evidence",
    { name: "all of it", person: "a pattern" },
    { name: "changed by the practice", person: "a pattern", given: { practiceChanges } },
  ),
  ...of("keys", { name: "the sheet", person: "a pattern" }),
  ...of(
    "tour",
    { name: "the first stop", person: "a pattern" },
    { name: "the last stop", person: "a pattern", does: Array.from({ length: 5 }, () => "Next") },
  ),
];
