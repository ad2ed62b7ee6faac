import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codelists } from "#clinical/codelists/codelists.ts";
import { accuracyFacts } from "#clinical/evidence/accuracy-words.ts";
import { evidence } from "#clinical/evidence/evidence.ts";
import { notEncoded } from "#clinical/evidence/not-encoded.ts";
import { ruleNotes } from "#clinical/evidence/rule-notes.ts";
import { findingNotes } from "#clinical/evidence/safety-notes.ts";
import type { EvidenceEntry } from "#clinical/evidence/section.ts";
import { toMarkdown } from "#clinical/evidence/to-markdown.ts";
import { type RuleId, ruleIds, safetyIds, suppressionIds } from "#clinical/review.ts";
import type { Grade } from "#clinical/rule.ts";
import { ruleOf, rules } from "#clinical/rules/index.ts";
import { findings } from "#clinical/safety/index.ts";
import { suppressions } from "#clinical/suppression/index.ts";
import { monitoringReasons } from "#clinical/tables/monitoring-reasons.ts";
import { retestIntervals } from "#clinical/tables/retest-intervals.ts";
import packageJson from "../../package.json";

const page = new URL("../../docs/evidence.md", import.meta.url);
const knowledge = new URL("../../../shared/domain/identification.md", import.meta.url);

/** Set to print the page again: `WRITE_EVIDENCE=1 npx vitest run test/clinical/evidence.test.ts`. */
const writes = process.env.WRITE_EVIDENCE === "1";

const entriesOf = (section: string): readonly EvidenceEntry[] =>
  evidence().find(({ id }) => id === section)?.entries ?? [];
const fact = (entry: EvidenceEntry | undefined, label: string): string | undefined =>
  entry?.facts.find((one) => one.label === label)?.says;

it("docs/evidence.md is what the program's own sources print", () => {
  const printed = toMarkdown(evidence());
  if (writes) writeFileSync(page, printed);
  const found = existsSync(page) ? readFileSync(page, "utf8") : "";
  expect(
    found === printed,
    "docs/evidence.md has drifted. Print it again with: WRITE_EVIDENCE=1 npx vitest run test/clinical/evidence.test.ts",
  ).toBe(true);
});

describe("the evidence", () => {
  it("tells of every rule, finding and suppression, in their order", () => {
    expect(entriesOf("rules").map(({ id }) => id)).toEqual(ruleIds);
    expect(entriesOf("safety").map(({ id }) => id)).toEqual(safetyIds);
    expect(entriesOf("suppressions").map(({ id }) => id)).toEqual(suppressionIds);
  });

  it.each(["rules", "safety", "suppressions"])(
    "gives of each of the %s its source, grade, what is ours, and that no clinician has signed it",
    (section) => {
      for (const entry of entriesOf(section)) {
        for (const label of ["Source", "Grade", "Ours"])
          expect([entry.id, label, fact(entry, label)]).toEqual([
            entry.id,
            label,
            expect.stringMatching(/\S/),
          ]);
        expect(fact(entry, "Clinical review")).toMatch(/^pending/);
      }
    },
  );

  it("tells of each rule its accuracy and its yield at both shares of people, or that neither was reported", () => {
    const denBoeft = entriesOf("rules").find(({ id }) => id === "DENB-2014");
    expect(fact(denBoeft, "Reference standard")).toBe("PHQ-15 of 10 or more");
    expect(fact(denBoeft, "Sensitivity")).toBe("30 %");
    expect(fact(denBoeft, "Specificity")).toBe("93 %");
    expect(fact(denBoeft, "Right finds (PPV) where 2.5 % have it")).toBe("9.9 %, computed");
    expect(fact(denBoeft, "Right finds (PPV) where 15 % have it")).toBe("43.1 %, computed");
    for (const entry of entriesOf("rules").filter(
      ({ id }) => !["DENB-2014", "PHQ15-MEDIUM"].includes(id),
    )) {
      expect(fact(entry, "Sensitivity")).toBe("not reported");
      expect(fact(entry, "Right finds (PPV) where 2.5 % have it")).toMatch(/^not reported/);
    }
  });

  it("computes the yield of the published table for PHQ-15", () => {
    expect(accuracyFacts(ruleOf["PHQ15-MEDIUM"].accuracy).map(({ says }) => says)).toEqual([
      "not reported in what was read (Körber 2011)",
      "80.2 %",
      "58.5 %",
      "4.7 %, computed",
      "25.4 %, computed",
    ]);
  });

  it("holds nothing whose review was due before this version was released", () => {
    const sources = [
      ...rules,
      ...findings,
      ...suppressions,
      retestIntervals,
      monitoringReasons,
    ].map(({ source }) => source.reviewBy);
    for (const due of [...sources, ...codelists.map(({ reviewBy }) => reviewBy)])
      expect(due > packageJson.released).toBe(true);
  });

  it("has no two entries under one anchor", () => {
    const ids = evidence().flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it("gives a reason for each criterion that is refused or not encoded", () => {
    for (const { id, because, asks, cite } of notEncoded)
      expect([id, because, asks, cite]).toEqual(Array(4).fill(expect.stringMatching(/\S/)));
  });

  it("names no person's chance and no empty cell in its words", () => {
    expect(toMarkdown(evidence())).not.toMatch(/undefined|NaN|\[object/);
  });
});

/** Rows of the sheet of criteria that one rule or more here encode. */
const encoded: Readonly<Record<string, readonly RuleId[]>> = {
  "DENB-2014": ["DENB-2014"],
  "KITS-A": ["KITS-A"],
  "KITS-B": ["KITS-B"],
  "MSS-PILOT": ["MSS-PILOT"],
  MSS3: ["MSS3"],
  "EL-2014": ["EL-2014"],
  BDS: ["BDS-SINGLE", "BDS-MULTI"],
  "FA-P90": ["FA-P90"],
  "FA-P97": ["FA-P97"],
  "FA-PERS3": ["FA-PERS3"],
  "FA-2Y30": ["FA-2Y30"],
  PHQ15: ["PHQ15-MEDIUM", "PHQ15-HIGH"],
};
/** Rows that are findings, or counts that are only shown. */
const elsewhere: Readonly<Record<string, string | undefined>> = {
  "WHITE-2023": findingNotes["white-2023"].sheet,
  ALARM: findingNotes["alarm-symptom"].sheet,
  "UPC / COC / SECON": "E",
};
const gradeOf: Readonly<Record<string, Grade>> = {
  E: "as published",
  P: "shape only",
  D: "shape only",
};

describe.skipIf(!existsSync(knowledge))("beside the sheet of criteria", () => {
  const text = existsSync(knowledge) ? readFileSync(knowledge, "utf8") : "";
  const sheet = text.slice(text.indexOf("### 14.1"), text.indexOf("### 14.2"));
  const rows = sheet
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| Id"))
    .map((line) => {
      const cells = line.split("|").map((cell) => cell.trim().replaceAll("*", ""));
      return { id: cells[1] ?? "", accuracy: cells[7] ?? "", grade: (cells[8] ?? "").charAt(0) };
    });

  it("has rows to compare with", () => {
    expect(rows.length).toBeGreaterThan(25);
  });

  it.each(rows)("$id stands where its letter puts it", ({ id, grade }) => {
    const rules = encoded[id];
    const waiting = notEncoded.find((one) => one.id === id);
    if (rules !== undefined) {
      for (const rule of rules) {
        expect(ruleNotes[rule].sheet).toBe(grade);
        expect(ruleOf[rule].source.grade).toBe(gradeOf[grade]);
      }
    } else if (id in elsewhere) expect(elsewhere[id]).toBe(grade);
    else expect([id, waiting?.sheet]).toEqual([id, grade]);
  });

  it("tells only the sensitivity and specificity that the sheet reports", () => {
    const reported = rows.flatMap(({ id, accuracy }) => {
      const found = /(?:se |: )\.(\d+)(?:\/| sp )\.(\d+)/.exec(accuracy);
      const of = encoded[id]?.[0];
      return found === null || of === undefined ? [] : [[of, `0.${found[1]}`, `0.${found[2]}`]];
    });
    expect(reported).toEqual([
      ["DENB-2014", "0.30", "0.93"],
      ["PHQ15-MEDIUM", "0.80", "0.585"],
    ]);
    const ours = ruleIds.flatMap((id) => {
      const { sensitivity, specificity } = ruleOf[id].accuracy;
      return sensitivity === undefined || specificity === undefined
        ? []
        : [[id, sensitivity, specificity]];
    });
    // The sheet rounds Körber's 80.2 %; the notes give it whole.
    expect(ours).toEqual([
      ["DENB-2014", 0.3, 0.93],
      ["PHQ15-MEDIUM", 0.802, 0.585],
    ]);
  });
});
