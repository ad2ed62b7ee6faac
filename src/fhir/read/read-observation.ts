import type { Code } from "#clinical/record.ts";
import { codesOf, wordsOf } from "../element/coding.ts";
import { asText, type Json } from "../element/json.ts";
import { familiesOf, isAwaited, isFinal, isLaboratory, isNameless } from "../result/family.ts";
import { normalityOfObservation } from "../result/normality.ts";
import { type Context, type Entry, nothing, type Read, setAside } from "./entry.ts";
import { conditionsOf, namesFinding, symptomsAndAlarms, syndromesOf } from "./read-findings.ts";
import { scoreIn, totalOf } from "./read-score.ts";

const saysOf = (json: Json): string => wordsOf(json.code) ?? "Observation";
const statusOf = (json: Json): string => asText(json.status) ?? "unknown";

/** Absent, negative, no (contract §9.10): the finding is not there. */
const absentCodes: ReadonlySet<Code> = new Set(
  ["2667000", "260385009", "373067005"].map((code) => `http://snomed.info/sct|${code}`),
);

const isAbsent = (json: Json): boolean =>
  json.valueBoolean === false ||
  codesOf(json.valueCodeableConcept).some((code) => absentCodes.has(code));

const readFinding = ({ id, json, when }: Entry): Read => {
  const codes = codesOf(json.code);
  if (isLaboratory(json) || !namesFinding(codes)) return nothing;
  if (isAbsent(json)) return setAside("it says that the finding is not there");
  const event = { id, when, sure: isFinal(json.status), says: saysOf(json) };
  const finding = { event, codes, diagnosisSure: true };
  return {
    ...symptomsAndAlarms(finding),
    syndromes: syndromesOf(finding),
    conditions: conditionsOf(finding, { active: true, abated: undefined }),
  };
};

const readResult = (entry: Entry, context: Context): Read => {
  const { id, json, when } = entry;
  if (isNameless(json)) return setAside("no code says which test it was");
  const families = familiesOf(json);
  if (families.length === 0) return nothing;
  const event = { id, when, sure: true, says: saysOf(json) };
  if (isAwaited(json.status)) {
    return { pending: families.map((family) => ({ ...event, family, ordered: false })) };
  }
  if (!isFinal(json.status)) return setAside(`its status is ${statusOf(json)}`);
  return {
    results: families.map((family) => ({
      ...event,
      family,
      normality: normalityOfObservation(entry, family, context),
      from: "Observation",
    })),
  };
};

const readScore = ({ id, json, when }: Entry): Read => {
  const total = totalOf(codesOf(json.code));
  if (total === undefined) return nothing;
  const sure = isFinal(json.status);
  if (!sure && statusOf(json) !== "unknown") return setAside(`its status is ${statusOf(json)}`);
  const score = scoreIn(json, total);
  if ("because" in score) return score;
  const { instrument } = total;
  return { scores: [{ id, when, sure, says: saysOf(json), instrument, value: score.value }] };
};

/** An entry is set aside only where nothing could be made of it. */
const together = (reads: readonly Read[]): Read => {
  const told = reads.filter((read) => read.because === undefined && read !== nothing);
  return told.length > 0
    ? Object.assign({}, ...told)
    : (reads.find(({ because }) => because !== undefined) ?? nothing);
};

/** The findings, the result and the score that an Observation holds. */
export const readObservation = (entry: Entry, context: Context): Read =>
  together([readFinding(entry), readResult(entry, context), readScore(entry)]);
