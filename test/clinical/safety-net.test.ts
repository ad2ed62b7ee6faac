import { describe, expect, it } from "vitest";
import { lint } from "#clinical/language/lint.ts";
import { comeBackSooner, signsReview, testAgain } from "#clinical/plan/safety-net.ts";
import packageJson from "../../package.json";
import { aRecord, symptom } from "./a-record.ts";

const signs = (...groups: readonly string[]): string =>
  comeBackSooner(aRecord({ symptoms: groups.map((group) => symptom(group, "2026-09-01")) }));

describe("When to come back sooner", () => {
  it("names the warning signs of the symptoms that are there, each kind once", () => {
    const text = signs(
      "gastrointestinal/bloating",
      "gastrointestinal/abdominal-pain",
      "neurological/headache",
    );
    expect(text.split("\n")).toHaveLength(3);
    expect(text).toContain("sudden headache");
    expect(text).toContain("Blood in what I pass");
    expect(text).not.toContain("chest pain");
  });

  it("always says anything new, and looks at 12 months only", () => {
    expect(comeBackSooner(aRecord())).toBe("Anything new, or worse than I know it.");
    const old = aRecord({ symptoms: [symptom("cardiopulmonary/chest-pain", "2024-01-01")] });
    expect(comeBackSooner(old)).not.toContain("Chest pain");
    expect(signs("skin/itch")).toBe("Anything new, or worse than I know it.");
  });

  it("is said in words that hurt nobody, and so is what would make us test again", () => {
    for (const text of [signs("general/fatigue", "musculoskeletal/back-pain"), testAgain])
      expect(lint(text, true)).toEqual([]);
  });

  it("rests on words whose review is pending and has not lapsed", () => {
    expect(signsReview.clinicalReview).toBe("pending");
    expect(signsReview.reviewBy > packageJson.released).toBe(true);
  });
});
