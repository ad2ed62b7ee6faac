import type { QuestionnaireResponse } from "fhir/r4";
import { describe, expect, it } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { standingDismissal } from "#clinical/life/standing-dismissal.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { toDismissalBundle } from "#fhir/apart/to-dismissal-bundle.ts";
import { readRecord } from "#fhir/read-record.ts";
import { on } from "../clinical/quiet-record.ts";
import { faultsIn } from "../stories/valid-r4.ts";
import { answers, sourcesOf, stored } from "./answers-to-plan.ts";

type Said = NonNullable<Answers["dismissal"]>;

const bundleOf = (dismissal: Said, at = "2026-10-01T09:00:00+01:00") => {
  const bundle = toDismissalBundle({ ...answers, at, dismissal });
  if (!bundle) throw new Error("something was said");
  return bundle;
};
const recordAfter = (said: Said, asOf = "2026-11-22", holds: Partial<PatientRecord> = {}) => {
  const patient = { resourceType: "Patient" as const, id: "high-contact", birthDate: "1984-05-06" };
  const sources = sourcesOf([patient, ...stored(bundleOf(said))]);
  return { ...readRecord(sources, day(asOf), "Europe/London"), ...holds };
};
const standing = (record: PatientRecord) => standingDismissal(record, reviewRecord(record));

describe("Why the pattern was put aside", () => {
  it("is kept as a response of its own, once, with its reason, note and day", () => {
    const bundle = bundleOf({
      reason: "under-review",
      note: "Rheumatology",
      until: day("2026-12-01"),
    });
    expect(bundle.entry).toHaveLength(1);
    expect(bundle.entry?.[0]?.request?.ifNoneExist).toContain("identifier=");
    const resource = bundle.entry?.[0]?.resource as QuestionnaireResponse;
    expect(faultsIn(resource)).toEqual([]);
    expect(toDismissalBundle(answers)).toBeUndefined();
  });

  it("is read back, and is no word on the checklist", () => {
    const record = recordAfter({ reason: "explained", note: "Hypothyroid" });
    expect(record.attestations).toMatchObject([
      { done: [], dismissal: { reason: "explained", note: "Hypothyroid" } },
    ]);
    expect(reviewRecord(record).safety.every(({ seen }) => !seen)).toBe(true);
  });

  it.each<[string, Said, string, boolean]>([
    ["explained, the last day of the year", { reason: "explained" }, "2027-09-30", true],
    ["explained, a year later", { reason: "explained" }, "2027-10-01", false],
    ["not now, after 90 days", { reason: "not-now" }, "2026-12-30", true],
    ["not now, after 91 days", { reason: "not-now" }, "2026-12-31", false],
    ["until a day, on it", { reason: "not-now", until: day("2026-11-01") }, "2026-11-01", true],
    ["until a day, after it", { reason: "not-now", until: day("2026-11-01") }, "2026-11-02", false],
  ])("%s", (_, said, asOf, stands) => {
    expect(standing(recordAfter(said, asOf)) !== undefined).toBe(stands);
  });

  it("no longer stands once something new comes into the record", () => {
    const symptom = (when: string) => [
      { id: "Condition/1", when: on(when), sure: true, says: "Cough", group: "respiratory/cough" },
    ];
    const said: Said = { reason: "explained" };
    const before = recordAfter(said, "2026-11-22", { symptoms: symptom("2026-09-30") });
    const after = recordAfter(said, "2026-11-22", { symptoms: symptom("2026-10-02") });
    expect(standing(before)).toMatchObject({ reason: "explained", on: "2026-10-01" });
    expect(standing(after)).toBeUndefined();
  });
});
