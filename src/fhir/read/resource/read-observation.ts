import type { CodeRow } from "#clinical/codelists/row-of.ts";
import type { Code } from "#clinical/record.ts";
import { rowsOf, wordsOf } from "../../element/coding.ts";
import { asText, type Json } from "../../element/json.ts";
import { familiesOf, isAwaited, isFinal, isLaboratory, nameless } from "../../result/family.ts";
import { normalityOfObservation } from "../../result/normality.ts";
import { scoreIn, totalOf } from "../../result/score.ts";
import { type Context, type Entry, setAside, type Telling, type Told } from "../entry.ts";
import { tellBeside } from "./read-beside.ts";
import { namesFinding, tellDiagnoses, tellSymptoms } from "./read-findings.ts";

const statusOf = (json: Json): string => asText(json.status) ?? "unknown";

/** Absent, negative, no (contract §9.10): the finding is not there. */
export const absentCodes: ReadonlySet<Code> = new Set(
  ["2667000", "260385009", "373067005"].map((code) => `http://snomed.info/sct|${code}`),
);

const isAbsent = (json: Json): boolean =>
  json.valueBoolean === false ||
  rowsOf(json.valueCodeableConcept).some(({ code }) => absentCodes.has(code));

/** What the readers of an Observation share. */
type Observed = {
  readonly entry: Entry;
  readonly rows: readonly CodeRow[];
  readonly says: string;
  readonly laboratory: boolean;
};

const readFinding = ({ entry, rows, says, laboratory }: Observed, telling: Telling): Told => {
  const { id, json, when } = entry;
  if (laboratory || !namesFinding(rows)) return "nothing";
  if (isAbsent(json)) return setAside("it says that the finding is not there");
  const event = { id, when, sure: isFinal(json.status), says };
  const finding = { event, rows, diagnosisSure: true };
  tellSymptoms(finding, telling);
  tellDiagnoses(finding, { active: true, abated: undefined }, telling);
  return "something";
};

const readResult = (
  { entry, rows, says, laboratory }: Observed,
  context: Context,
  { pending, results }: Telling,
): Told => {
  const { id, json, when } = entry;
  const families = familiesOf(rows, laboratory);
  if (families.length === 0) return laboratory ? setAside(nameless) : "nothing";
  const awaited = isAwaited(json.status);
  if (!awaited && !isFinal(json.status)) return setAside(`its status is ${statusOf(json)}`);
  for (const family of families) {
    if (awaited) pending.push({ id, when, sure: true, says, family, ordered: false });
    else {
      const normality = normalityOfObservation(entry, family, context);
      results.push({ id, when, sure: true, says, family, normality, from: "Observation" });
    }
  }
  return "something";
};

const readScore = ({ entry, rows, says }: Observed, { scores }: Telling): Told => {
  const { id, json, when } = entry;
  const total = totalOf(rows);
  if (total === undefined) return "nothing";
  const sure = isFinal(json.status);
  if (!sure && statusOf(json) !== "unknown") return setAside(`its status is ${statusOf(json)}`);
  const score = scoreIn(json, total);
  if ("because" in score) return score;
  scores.push({ id, when, sure, says, instrument: total.instrument, value: score.value });
  return "something";
};

/** An entry is set aside only where nothing could be made of it. */
const together = (one: Told, other: Told): Told => {
  if (one === "something" || other === "something") return "something";
  return one === "nothing" ? other : one;
};

/** The findings, the result and the score that an Observation holds. */
export const readObservation = (entry: Entry, context: Context, telling: Telling): Told => {
  const { json } = entry;
  const observed = {
    entry,
    rows: rowsOf(json.code),
    says: wordsOf(json.code) ?? "Observation",
    laboratory: isLaboratory(json),
  };
  tellBeside(entry, telling);
  const finding = readFinding(observed, telling);
  const result = readResult(observed, context, telling);
  return together(together(finding, result), readScore(observed, telling));
};
