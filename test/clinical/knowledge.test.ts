import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { continuity } from "#clinical/count/continuity.ts";
import { countIds, ruleIds, safetyIds, suppressionIds } from "#clinical/review.ts";
import { positivePredictiveValue } from "#clinical/rules/positive-predictive-value.ts";
import { type Companion, whiteRows } from "#clinical/safety/white-rows.ts";
import { everyReason } from "#clinical/tables/monitoring-reasons.ts";
import { everyInterval } from "#clinical/tables/retest-intervals.ts";

/** The knowledge that the program is held to; it lies beside the project and is not part of it. */
const shared = new URL("../../../shared/", import.meta.url);
const isThere = existsSync(new URL("contract.md", shared));
const read = (path: string): string => (isThere ? readFileSync(new URL(path, shared), "utf8") : "");
const contract = read("contract.md");
const identification = read("domain/identification.md");

const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from) + from.length));

/** The cells of every row of the tables in a text, headings and rules left out. */
const cellsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split("\n")
    .filter((line) => /^\s*\|/.test(line) && !/^\s*\|[-|\s]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );

const namesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

describe.skipIf(!isThere)("beside the contract", () => {
  it("the counts are those of §4, in its order", () => {
    const rows = cellsOf(between(contract, "| Count | Window | What |", "Extend freely")).slice(1);
    const named = rows.flatMap(([cell = ""]) => {
      const names = namesIn(cell);
      const [first = ""] = names;
      // `-24m` beside a whole name stands for the same count over another window.
      return names.map((name) => (name.startsWith("-") ? first.replace(/-\d+m$/, name) : name));
    });
    expect(countIds).toEqual(named);
  });

  it("the rules are those of §5, in its order", () => {
    const rows = cellsOf(between(contract, "| Rule | Met when |", "Every rule is shown")).slice(1);
    const named = rows.flatMap(([cell = ""]) => namesIn(cell));
    expect(ruleIds).toEqual(named.filter((name) => name !== "TL-GATE"));
  });

  it("the safety findings and suppressions are those of §6, in its order", () => {
    const section = between(contract, "## 6.", "## 7.");
    const rows = cellsOf(between(section, "| Finding | Stands when |", "Suppressed:")).slice(1);
    expect(safetyIds).toEqual(rows.flatMap(([cell = ""]) => namesIn(cell)));
    const told = between(section, "Suppressed:", "Headline:");
    expect(suppressionIds).toEqual([...told.matchAll(/`([a-z0-9-]+)` \(/g)].map(([, id]) => id));
  });

  it("the monitoring reasons are those of §9.9, family by family", () => {
    const said = between(contract, "removes the family): ", "\n10.").replace(/^[^:]+: /, "");
    const families = said
      .replace(/\.\s*$/, "")
      .split("; ")
      .flatMap((part) => {
        const [names = "", reasons = ""] = part.split(": ");
        return namesIn(names).map((family) => [family, reasons.split(", ")]);
      });
    expect(Object.fromEntries(everyReason())).toEqual(Object.fromEntries(families));
  });

  it("the retest intervals are those of the codelist’s own columns", () => {
    const rows = read("domain/codelists/investigations.csv").split("\n");
    for (const { family, days } of everyInterval().filter((row) => row.days !== undefined)) {
      const named = rows.filter((row) => row.includes(`,${family},`));
      expect([family, named.some((row) => row.includes(`,${days},`))]).toEqual([family, true]);
    }
  });
});

const sequences = cellsOf(between(identification, "### 3.2", "### 3.3"))
  .slice(1)
  .flatMap((cells) => [cells.slice(0, 4), cells.slice(5, 9)])
  .filter(([sequence = ""]) => /^[A-F]{2,}$/.test(sequence))
  .map(([sequence = "", ...indices]) => [sequence, indices.map(Number)] as const);

const dash = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : undefined);

/** The rows of the table by the names that it gives them. */
const companionOf: Readonly<Record<string, Companion>> = {
  "weight loss": "weight-loss",
  "abdominal pain": ["gastrointestinal/abdominal-pain"],
  constipation: ["gastrointestinal/constipation"],
  "upper-GI symptoms": ["gastrointestinal/dyspepsia", "gastrointestinal/nausea-vomiting"],
  diarrhoea: ["gastrointestinal/diarrhoea"],
  "chest pain": ["cardiopulmonary/chest-pain"],
  breathlessness: ["cardiopulmonary/breathlessness"],
  bloating: ["gastrointestinal/bloating"],
  headache: ["neurological/headache"],
  cough: ["cardiopulmonary/cough"],
  "nothing else": "nothing else",
  "other MSK": [
    "musculoskeletal/joint-pain",
    "musculoskeletal/muscle-pain",
    "musculoskeletal/limb-pain",
    "musculoskeletal/neck-pain",
  ],
  "back pain": ["musculoskeletal/back-pain"],
};
/** Rows that wait for a codelist (contract §6). */
const waiting = ["lower respiratory infection", "UTI"];

describe.skipIf(!isThere)("beside the notes of the literature", () => {
  it("there are thirteen vectors of continuity", () => {
    expect(sequences).toHaveLength(13);
  });

  it.each(sequences)("continuity over %s is as noted", (sequence, [upc, coc, secon]) => {
    const found = continuity([...sequence]);
    const rounded = [found.upc, found.coc, found.secon].map((index) => Number(index?.toFixed(2)));
    expect(rounded).toEqual([upc, coc, secon]);
  });

  it("white-2023 is the table of the notes, cell by cell, but for the rows without a codelist", () => {
    const rows = cellsOf(between(identification, "| Fatigue + |", "[source read: abstract"))
      .slice(1)
      .filter(([name = ""]) => !waiting.includes(name))
      .map(([name = "", men = "", women = ""]) => ({
        with: companionOf[name],
        men: dash(men),
        women: dash(women),
      }));
    expect(whiteRows).toEqual(rows);
  });

  it("the positive predictive values are those of the notes", () => {
    const [, ...rows] = cellsOf(between(identification, "### 10.2", "Formula:"));
    const prevalences = [0.01, 0.025, 0.05, 0.1, 0.16, 0.25];
    expect(rows).toHaveLength(4);
    for (const [name = "", ...percents] of rows) {
      const [, sensitivity, specificity] = /\((0\.\d+)\/(0\.\d+)\)/.exec(name) ?? [];
      const accuracy = {
        sensitivity: Number(sensitivity),
        specificity: Number(specificity),
        reference: "",
      };
      const found = prevalences.map((prevalence) =>
        ((positivePredictiveValue(accuracy, prevalence) ?? 0) * 100).toFixed(1),
      );
      expect([name, found]).toEqual([name, percents]);
    }
  });
});
