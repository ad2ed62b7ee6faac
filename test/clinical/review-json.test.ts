import { expect, it } from "vitest";
import { checklistIds } from "#clinical/answers.ts";
import { sourceTypes } from "#clinical/record.ts";
import { countIds, ruleIds } from "#clinical/review.ts";
import { reviewJson } from "#clinical/review-json.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { alarm, aRecord, contacts, sourcesWith } from "./a-record.ts";

const record = aRecord({
  attendances: contacts(5),
  alarms: [alarm("breast", "2026-05-01")],
  setAside: [{ resource: "Encounter/9", because: "its status is cancelled" }],
  sources: sourcesWith({ Encounter: "partial" }),
});
const written = () => reviewJson(reviewRecord(record), 2);

it("writes the review on one line, its keys in the order of the contract", () => {
  const text = written();
  expect(text).not.toContain("\n");
  const json = JSON.parse(text);
  expect(Object.keys(json)).toEqual([
    "contract",
    "patient",
    "asOf",
    "unread",
    "sources",
    "setAside",
    "counts",
    "rules",
    "safety",
    "suppressed",
    "headline",
    "checklist",
  ]);
  expect(Object.keys(json.sources)).toEqual(sourceTypes);
  expect(Object.keys(json.counts)).toEqual(countIds);
  expect(Object.keys(json.rules)).toEqual(ruleIds);
  expect(json.checklist.map(({ id }: { id: string }) => id)).toEqual(checklistIds);
});

it("keeps to the shape: no working for the screen", () => {
  const json = JSON.parse(written());
  expect(json).toMatchObject({
    contract: "1",
    patient: "Patient/p1",
    asOf: "2026-11-22",
    unread: 2,
  });
  expect(json.sources.Encounter).toEqual({ state: "partial", read: 0, used: 0 });
  expect(Object.keys(json.counts["contacts-12m"])).toEqual([
    "sure",
    "maybe",
    "from",
    "to",
    "evidence",
  ]);
  expect(Object.keys(json.counts.syndromes)).toEqual(["sure", "maybe", "evidence"]);
  expect(json.counts["clinicians-12m"]).toMatchObject({
    upc: 1,
    coc: 1,
    secon: 1,
    unknownClinician: 0,
  });
  expect(json.safety).toEqual([
    { id: "alarm-symptom", seen: false, evidence: [record.alarms[0]?.id] },
    { id: "not-read", seen: false, evidence: [] },
  ]);
  expect(Object.keys(json.checklist[0])).toEqual(["id", "state", "evidence"]);
});

it("writes the same bytes for the same record", () => {
  expect(written()).toBe(written());
});

it("writes null where an index of continuity is undefined", () => {
  const json = JSON.parse(reviewJson(reviewRecord(aRecord()), 0));
  expect(json.counts["clinicians-12m"]).toMatchObject({ upc: null, coc: null, secon: null });
});
