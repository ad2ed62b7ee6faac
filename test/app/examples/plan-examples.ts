import { day } from "#clinical/day.ts";
import { type Example, of } from "./example.ts";
import { agreed, chosenOffer, heldPlan, revising, written } from "./plans.ts";
import { apart, services, versions } from "./practice.ts";

const draft = written(agreed);
const ours = { person: "a plan of ours", held: heldPlan } as const;
const turns = "Hold, end or replace this plan";

const long = "Some days the tiredness comes on slowly and some days it arrives all at once. ";

/** The plan, from the first word to the receipt; what becomes of it; requests; and the patient's copy. */
export const planExamples: readonly Example[] = [
  ...of(
    "plan",
    { name: "not begun", person: "a pattern" },
    { name: "with a kept draft", person: "a pattern", draft },
    {
      name: "with a kept draft, to be let go",
      person: "a pattern",
      draft,
      does: ["Begin again without it"],
    },
    {
      name: "with something still needed",
      person: "a pattern",
      draft: written({ ...agreed, whatMatters: "", nextStep: "She denies that it is stress" }),
      does: ["Check the plan"],
    },
    { name: "open in another page too", person: "a pattern", draft, given: { elsewhere: true } },
    { name: "by nobody who is known", person: "a pattern", draft, given: { unnamed: true } },
    { name: "on the ME/CFS track", person: "ME/CFS", given: { services } },
    {
      name: "with an explanation to begin from",
      person: "a pattern",
      draft: written({ ...agreed, mechanisms: ["X05"] }),
      does: ["Making sense of it", { choose: "A nervous system", from: "Look at an explanation" }],
    },
    { name: "beside someone else’s", person: "a plan by another author" },
    { name: "with care plans unread", person: "sources that failed" },
    { name: "to be checked", person: "a pattern", draft, step: "preview" },
    {
      name: "to be checked, in parts",
      person: "a pattern",
      draft,
      step: "preview",
      given: { previewed: { road: "one-by-one", leftOut: ["Task", "QuestionnaireResponse"] } },
    },
    {
      name: "to be checked, as a document",
      person: "a pattern",
      draft,
      step: "preview",
      given: { previewed: { road: "document", answersKept: false } },
    },
    {
      name: "to be copied, for nothing can be written",
      person: "a pattern",
      draft,
      step: "preview",
      given: { previewed: { road: "text", entries: [] } },
    },
    { name: "saved", person: "a pattern", draft, step: "saved" },
    {
      name: "saved, and the record cannot be read again",
      person: "a pattern",
      draft,
      step: "saved",
      given: { reload: async () => ({ kind: "unreachable" }) },
      does: ["Revise this plan"],
    },
    {
      name: "saved, not all as it was shown",
      person: "a pattern",
      draft,
      step: "saved",
      given: {
        received: { road: "document", warnings: ["The record changed the title of the plan."] },
      },
    },
    {
      name: "refused",
      person: "a pattern",
      draft,
      step: { kind: "refused", because: ["the status is not known"] },
    },
    {
      name: "not taken yet, the record is busy",
      person: "a pattern",
      draft,
      step: { kind: "busy", retryAfterSeconds: 60 },
    },
    {
      name: "changed elsewhere",
      person: "a pattern",
      draft,
      step: { kind: "changedElsewhere" },
    },
  ),
  ...of(
    "plan in the record",
    { name: "revised", ...ours, given: { versions }, does: ["Earlier versions", "Version 4"] },
    {
      name: "revised, earlier versions not given back",
      ...ours,
      given: { versions: async () => ({ ok: true, value: [] }) },
      does: ["Earlier versions"],
    },
    { name: "overdue for its review", ...ours, person: "a plan of ours, overdue" },
    { name: "on hold", ...ours, person: "a plan of ours, on hold" },
    {
      name: "said otherwise here",
      ...ours,
      draft: revising({ ...agreed, whatMatters: "The choir" }, agreed),
      does: ["What the record says where your words differ"],
    },
    {
      name: "changed in the record, and here too",
      ...ours,
      draft: revising(
        { ...agreed, whatMatters: "The choir" },
        { ...agreed, whatMatters: "Sleeping through the night", nextStep: "A walk" },
      ),
    },
    { name: "to be put on hold", ...ours, does: [turns, "Put it on hold"] },
    { name: "to be ended, no ending said yet", ...ours, does: [turns, "End it"] },
    { name: "to be replaced", ...ours, does: [turns, "Make a new agreement"] },
    {
      name: "replaced by a new agreement",
      ...ours,
      does: [turns, "Make a new agreement", "Begin the new agreement"],
    },
    { name: "in the wrong record", ...ours, does: [turns, "It is in the wrong record"] },
    {
      name: "on hold, to be checked",
      ...ours,
      change: { to: "on-hold", because: "Away until March" },
      step: "preview",
    },
    {
      name: "ended, to be checked",
      ...ours,
      change: { to: "completed", because: "We are done; come back at any time" },
      step: "preview",
    },
    {
      name: "entered in error, to be checked",
      ...ours,
      change: { to: "entered-in-error" },
      step: "preview",
    },
    {
      name: "entered in error, saved",
      ...ours,
      change: { to: "entered-in-error" },
      step: "saved",
    },
  ),
  ...of(
    "requests",
    {
      name: "none offered yet",
      person: "a pattern",
      draft,
      given: { services },
      does: ["Referrals"],
    },
    {
      name: "one offer, the conversation begun",
      person: "a pattern",
      draft: written({
        ...agreed,
        referrals: [{ service: "Pain clinic", choice: "yes", sensitive: true }],
      }),
      given: { apart, services },
      does: ["Referrals"],
    },
    {
      name: "chosen and not now",
      person: "a pattern",
      draft: written({
        ...agreed,
        referrals: [chosenOffer, { service: "Not now", choice: "not-now" }],
      }),
      given: { apart, services },
      does: ["Referrals"],
    },
    {
      name: "on the ME/CFS track, one that raises activity",
      person: "ME/CFS",
      draft: written({
        ...agreed,
        referrals: [{ service: "Supervised movement group", kind: "physiotherapy" }],
      }),
      given: { apart, services },
      does: ["Referrals"],
    },
    {
      name: "to be sent",
      person: "a pattern",
      draft: written({ ...agreed, referrals: [chosenOffer] }),
      given: { apart, services },
      does: ["Check the requests"],
    },
    {
      name: "sent",
      person: "a pattern",
      draft: written({ ...agreed, referrals: [chosenOffer] }),
      given: { apart, services },
      does: ["Check the requests", "Send the requests"],
    },
  ),
  ...of(
    "patient’s copy",
    { name: "held back", person: "a pattern" },
    { name: "whole", person: "a pattern", draft },
    { name: "in large print", person: "a pattern", draft, does: ["Large print"] },
    {
      name: "long, with hard words",
      person: "a pattern",
      draft: written({
        ...agreed,
        story: `${long.repeat(110)}My neurological investigations demonstrated considerable physiological variability, which nobody anticipated beforehand or explained afterwards.`,
        reviewOn: day("2027-01-03"),
      }),
    },
  ),
];
