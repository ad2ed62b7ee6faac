import { describe, expect, it } from "vitest";
import { planText } from "#clinical/plan/index.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { toPreview } from "#fhir/to-preview.ts";
import { answers, found, record } from "./answers-to-plan.ts";

const bundle = toPlanBundle(answers, record);
const preview = toPreview({ bundle }, answers, record);

describe("The preview", () => {
  it("shows every entry exactly as it will be sent, and nothing else", () => {
    expect(preview.entries.map(({ json }) => JSON.parse(json))).toEqual(
      bundle.entry?.map(({ resource }) => resource),
    );
    expect(preview.entries.every(({ verb }) => verb === "create")).toBe(true);
  });

  it("says each entry in words that a patient can read", () => {
    const said = Object.fromEntries(preview.entries.map(({ title, says }) => [title, says]));
    expect(Object.keys(said)).toEqual([
      "Plan for my ongoing symptoms (active)",
      "Who is involved (active)",
      "Goal (active)",
      "What you told us, and the checklist as it stands",
      "Review the plan for ongoing symptoms (requested)",
    ]);
    expect(said["Plan for my ongoing symptoms (active)"]).toContain(
      "What we will do. Planned appointments: We meet every 6 weeks, 20 minutes, at the surgery, with Dr Example-Amber.",
    );
    expect(said["What you told us, and the checklist as it stands"]).toContain(
      "Offer work, money and community support: Does not apply; Note: Retired, and well supported.",
    );
    expect(said["Review the plan for ongoing symptoms (requested)"]).toContain("By 3 January 2027");
  });

  it("tells an update from a creation", () => {
    const revised = toPlanBundle(answers, record, found(bundle));
    expect(toPreview({ bundle: revised }, answers, record).entries.map(({ verb }) => verb)).toEqual(
      ["update", "update", "update", "update", "create", "update"],
    );
  });

  it("carries the text to copy, a draft where a draft will be written", () => {
    expect(preview.text).toBe(planText(answers, record));
    const held = { ...answers, checklist: {} };
    expect(toPreview({ bundle: toPlanBundle(held, record) }, held, record).text).toContain(
      "Draft: not agreed yet",
    );
  });
});
