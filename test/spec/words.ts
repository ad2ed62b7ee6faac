import { complaints } from "../../fixtures/words/complaints.ts";
import { encounters } from "../../fixtures/words/encounters.ts";
import { investigations } from "../../fixtures/words/investigations.ts";
import { referrals } from "../../fixtures/words/referrals.ts";
import { scores } from "../../fixtures/words/scores.ts";
import { known, sct, type Term } from "../../fixtures/words/term.ts";
import { panels, tests } from "../../fixtures/words/tests.ts";

/** A coding: what it is called is not needed, since words are never matched on. */
export type Code = { readonly system: string; readonly code: string };

const systems: Readonly<Record<string, string>> = {
  sct: "http://snomed.info/sct",
  loinc: "http://loinc.org",
  "icd-10": "http://hl7.org/fhir/sid/icd-10",
  "icpc-2": "http://hl7.org/fhir/sid/icpc-2",
  local: "https://example.org/local-codes",
};

/** Words that the fixtures have no need of. */
const more: Readonly<Record<string, Term>> = {
  sweating: sct("Sweating", "415690000", "Sweating"),
  "limb pain": sct("Limb pain", "90834002", "Pain in limb"),
  "weak hand": sct("Weakness of hand", "299042006", "Weakness of hand"),
  "change of bowel habit": sct("Altered bowel function", "88111009", "Altered bowel function"),
  "swollen ankles": sct("Swollen ankle", "267039000", "Swollen ankle"),
  "blurred vision": sct("Blurred vision", "240091000000105", "Blurred vision"),
  "chronic pain": sct("Chronic pain syndrome", "373621006", "Chronic pain syndrome"),
  "overbreathing syndrome": sct(
    "Hyperventilation syndrome",
    "69479009",
    "Anxiety hyperventilation",
  ),
  "loss of appetite": sct("Loss of appetite", "79890006", "Loss of appetite"),
  "night sweats": sct("Night sweats", "42984000", "Night sweats"),
  "iron deficiency anaemia": sct("Iron deficiency anaemia", "87522002", "Iron deficiency anemia"),
  anaemia: sct("Anaemia", "271737000", "Anemia"),
  "breast lump": sct("Breast lump", "89164003", "Breast lump"),
  "heart disease": sct("Coronary heart disease", "53741008", "Coronary arteriosclerosis"),
  stroke: sct("Stroke", "230690007", "Cerebrovascular accident"),
  schizophrenia: sct("Schizophrenia", "58214004", "Schizophrenia"),
  hypothyroidism: sct("Hypothyroidism", "40930008", "Hypothyroidism"),
  "coeliac disease": sct("Coeliac disease", "396331005", "Celiac disease"),
};

const words: Readonly<Record<string, Term>> = {
  ...complaints,
  ...more,
  ...Object.fromEntries(Object.entries(encounters).map(([word, { type }]) => [word, type])),
  ...Object.fromEntries(Object.entries(tests).map(([word, { code }]) => [word, code])),
  ...panels,
  ...investigations,
  ...scores,
};

const explicit = /^(sct|loinc|icd-10|icpc-2|local) (\S+)$/;

const codeIn = (list: Readonly<Record<string, Term>>, word: string): Code => {
  const [, system = "", code = ""] = explicit.exec(word) ?? [];
  const named = systems[system];
  if (named !== undefined) return { system: named, code };
  const { coding } = known(list, word);
  return { system: coding.system ?? "", code: coding.code ?? "" };
};

/** The codings of one concept: words or explicit codes (`sct 84229001`) between ` + `. Throws on other words. */
export const codesOf = (cell: string): readonly Code[] =>
  cell === "" ? [] : cell.split(" + ").map((word) => codeIn(words, word.trim()));

/** As `codesOf`, of where a patient is sent. */
export const referralCodesOf = (cell: string): readonly Code[] =>
  cell.split(" + ").map((word) => codeIn(referrals, word.trim()));
