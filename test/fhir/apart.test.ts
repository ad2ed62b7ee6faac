import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadDataType, validateResource } from "@medplum/core";
import type { StructureDefinition, Resource as Validated } from "@medplum/fhirtypes";
import type { Bundle, FhirResource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import type { Answers, ReferralAnswer } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { gad7 } from "#clinical/instruments/gad-7.ts";
import { phq9 } from "#clinical/instruments/phq-9.ts";
import type { ScoreAnswer } from "#clinical/instruments/taken-today.ts";
import { readRecord } from "#fhir/read-record.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { toReferralBundle } from "#fhir/to-referral-bundle.ts";
import { toScoreBundle } from "#fhir/to-score-bundle.ts";
import { on, quietRecord } from "../clinical/quiet-record.ts";
import { faultsIn } from "../stories/valid-r4.ts";
import { answers, found, record, sourcesOf, stored, written } from "./answers-to-plan.ts";

const today = day("2026-11-22");
const chosen: ReferralAnswer = {
  service: "Example Talking Therapies",
  kind: "talking-therapy",
  purpose: "To cope",
  wait: "12 weeks",
  choice: "yes",
  sensitive: true,
  open: true,
  clear: true,
  toldOn: today,
  feeling: "Unsure, and willing to try",
};
const referring = (...referrals: readonly ReferralAnswer[]): Answers => ({
  ...answers,
  plan: { ...answers.plan, referrals },
});
const scoring = (...scores: readonly ScoreAnswer[]): Answers => ({ ...answers, scores });
const items = (sheet: typeof phq9, score: number) =>
  Object.fromEntries((sheet.items ?? []).map(({ code }) => [code, score]));
const sent = (bundle: Bundle<FhirResource> | undefined): Bundle<FhirResource> => {
  if (!bundle) throw new Error("nothing was to be sent");
  return bundle;
};

const snapshots = resolve("../shared/fhir/uk-core/json-snapshot");
const profileOf = (type: string): StructureDefinition | undefined => {
  const path = `${snapshots}/UKCore-${type}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
};
const valid = (bundle: Bundle<FhirResource>): void => {
  expect(faultsIn(bundle)).toEqual([]);
  for (const { resource } of bundle.entry ?? []) {
    if (!resource) throw new Error("an entry without a resource");
    expect(faultsIn(resource)).toEqual([]);
    const profile = profileOf(resource.resourceType);
    if (profile) {
      loadDataType(profile);
      validateResource(resource as Validated, { profile });
    }
  }
};

describe("The referrals that the patient chose", () => {
  it("are each a request, the information before it, and a task to ask how it went", () => {
    const bundle = sent(toReferralBundle(referring(chosen), record));
    expect(bundle.entry?.map(({ resource }) => resource?.resourceType)).toEqual([
      "ServiceRequest",
      "Communication",
      "Task",
    ]);
    const [request] = written(bundle, "ServiceRequest");
    expect(request?.code?.coding?.[0]?.code).toBe("380201000000109");
    expect(request?.patientInstruction).toContain("The wait: 12 weeks");
    expect(written(bundle, "Communication")[0]?.sent).toBe(today);
    expect(written(bundle, "Communication")[0]?.about?.[0]?.reference).toBe(
      bundle.entry?.[0]?.fullUrl,
    );
    expect(written(bundle, "Task")[0]?.restriction?.period?.end).toBe("2026-12-06");
    valid(bundle);
  });

  it("tell the service the patient’s words and the explanation given, and never count their visits", () => {
    const [request] = written(sent(toReferralBundle(referring(chosen), record)), "ServiceRequest");
    const letter = request?.note?.[0]?.text ?? "";
    expect(letter).toContain("It began two years ago after the flu.");
    expect(letter).toContain("The explanation already given: Gut and muscles");
    expect(letter).toContain("Unsure, and willing to try");
    expect(letter).toContain("stays responsible");
    expect(letter).not.toMatch(/attend|contacts|no organic|unexplained/i);
  });

  it("are nothing while the patient has not said yes, or was not told", () => {
    expect(toReferralBundle(referring(), record)).toBeUndefined();
    expect(toReferralBundle(referring({ ...chosen, choice: "not-now" }), record)).toBeUndefined();
    const { toldOn: _, ...untold } = chosen;
    expect(toReferralBundle(referring(untold), record)).toBeUndefined();
    expect(toReferralBundle(referring({ ...chosen, open: false }), record)).toBeUndefined();
  });

  it("are nothing while a safety item is open, whatever the patient chose", () => {
    expect(toReferralBundle(referring(chosen), record)).toBeDefined();
    for (const id of ["A1", "A3", "A6"] as const) {
      const { [id]: _, ...checklist } = answers.checklist;
      expect(toReferralBundle({ ...referring(chosen), checklist }, record), id).toBeUndefined();
    }
  });

  it("never raise activity on the ME/CFS track", () => {
    const exercise = { ...chosen, kind: "physiotherapy", service: "Movement group" };
    expect(toReferralBundle(referring(exercise), record)).toBeDefined();
    const meCfs = {
      id: "Condition/1",
      when: on("2020-01-01"),
      sure: true,
      says: "",
      group: "cfs-me",
      codes: [],
    };
    expect(
      toReferralBundle(referring(exercise), quietRecord({ syndromes: [meCfs] })),
    ).toBeUndefined();
    const both = sent(
      toReferralBundle(referring(exercise, chosen), quietRecord({ syndromes: [meCfs] })),
    );
    expect(JSON.stringify(both)).not.toContain("Movement group");
    expect(JSON.stringify(both)).not.toContain("Gentle movement");
  });

  it("are read back with the information that came before them", () => {
    const bundle = sent(toReferralBundle(referring(chosen), record));
    const back = readRecord(sourcesOf(stored(bundle)), today, "Europe/London");
    expect(back.setAside).toEqual([]);
    expect(back.messages.map(({ about }) => about)).toEqual([back.referrals.map(({ id }) => id)]);
    expect(back.tasks).toMatchObject([{ ours: false, due: "2026-12-06" }]);
  });

  it("belong to the plan in the record, and are the same bytes when sent again", () => {
    const existing = found(toPlanBundle(answers, record));
    const bundle = sent(toReferralBundle(referring(chosen), record, existing));
    expect(written(bundle, "ServiceRequest")[0]?.basedOn?.[0]?.reference).toBe(
      `CarePlan/${existing?.carePlan.id}`,
    );
    expect(JSON.stringify(toReferralBundle(referring(chosen), record, existing))).toBe(
      JSON.stringify(bundle),
    );
    const later = { ...referring(chosen), at: "2026-11-23T09:00:00+00:00" };
    expect(sent(toReferralBundle(later, record)).entry?.[0]?.request).toEqual(
      bundle.entry?.[0]?.request,
    );
  });
});

describe("The scores taken today", () => {
  const whole: ScoreAnswer = {
    instrument: "phq-9",
    total: 9,
    on: today,
    items: items(phq9, 1),
    questionnaire: "https://practice.example/phq-9",
  };

  it("are observations of the totals, with item 9, and the answered form", () => {
    const bundle = sent(
      toScoreBundle(scoring(whole, { instrument: "wsas", total: 22, on: today })),
    );
    expect(bundle.entry?.map(({ resource }) => resource?.resourceType)).toEqual([
      "QuestionnaireResponse",
      "Observation",
      "Observation",
      "Observation",
    ]);
    const codes = written(bundle, "Observation").map(({ code }) => code.coding?.[0]?.code);
    expect(codes).toEqual(["44261-6", "44260-8", "wsas"]);
    expect(written(bundle, "QuestionnaireResponse")[0]?.item).toHaveLength(9);
    valid(bundle);
  });

  it("are read back as what they were, and never as a clinician’s word on the checklist", () => {
    const bundle = sent(
      toScoreBundle(
        scoring(whole, { instrument: "gad-7", total: 12, on: today, items: items(gad7, 0) }),
      ),
    );
    const back = readRecord(sourcesOf(stored(bundle)), today, "Europe/London");
    const values = (id: string) => [
      ...new Set(
        back.scores.filter(({ instrument }) => instrument === id).map(({ value }) => value),
      ),
    ];
    expect(values("phq-9")).toEqual([9]);
    expect(values("phq-9-item-9")).toEqual([1]);
    expect(values("gad-7")).toEqual([12]);
    expect(back.attestations).toEqual([]);
    expect(back.setAside).toEqual([]);
  });

  it("are nothing where none was taken, and the same bytes twice", () => {
    expect(toScoreBundle(answers)).toBeUndefined();
    expect(JSON.stringify(toScoreBundle(scoring(whole)))).toBe(
      JSON.stringify(toScoreBundle(scoring(whole))),
    );
  });
});
