import type { Code } from "#clinical/record.ts";
import { codesOf, wordsOf } from "../../element/coding.ts";
import { asText, type Json } from "../../element/json.ts";
import { familiesOf, isAwaited, isFinal, isLaboratory, nameless } from "../../result/family.ts";
import { normalityOfObservation } from "../../result/normality.ts";
import { type Context, type Entry, nothing, type Read, setAside } from "../entry.ts";
import { conditionsOf, namesFinding, symptomsAndAlarms, syndromesOf } from "./read-findings.ts";
import { scoreIn, totalOf } from "./read-score.ts";

const statusOf = (json: Json): string => asText(json.status) ?? "unknown";

/** Absent, negative, no (contract §9.10): the finding is not there. */
const absentCodes: ReadonlySet<Code> = new Set(
  ["2667000", "260385009", "373067005"].map((code) => `http://snomed.info/sct|${code}`),
);

const isAbsent = (json: Json): boolean =>
  json.valueBoolean === false ||
  codesOf(json.valueCodeableConcept).some((code) => absentCodes.has(code));

/** What the readers of an Observation share. */
type Observed = {
  readonly entry: Entry;
  readonly codes: readonly Code[];
  readonly says: string;
  readonly laboratory: boolean;
};

const readFinding = ({ entry, codes, says, laboratory }: Observed): Read => {
  const { id, json, when } = entry;
  if (laboratory || !namesFinding(codes)) return nothing;
  if (isAbsent(json)) return setAside("it says that the finding is not there");
  const event = { id, when, sure: isFinal(json.status), says };
  const finding = { event, codes, diagnosisSure: true };
  return {
    ...symptomsAndAlarms(finding),
    syndromes: syndromesOf(finding),
    conditions: conditionsOf(finding, { active: true, abated: undefined }),
  };
};

const readResult = ({ entry, codes, says, laboratory }: Observed, context: Context): Read => {
  const { id, json, when } = entry;
  const families = familiesOf(codes, laboratory);
  if (families.length === 0) return laboratory ? setAside(nameless) : nothing;
  const event = { id, when, sure: true, says };
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

const readScore = ({ entry, codes, says }: Observed): Read => {
  const { id, json, when } = entry;
  const total = totalOf(codes);
  if (total === undefined) return nothing;
  const sure = isFinal(json.status);
  if (!sure && statusOf(json) !== "unknown") return setAside(`its status is ${statusOf(json)}`);
  const score = scoreIn(json, total);
  if ("because" in score) return score;
  const { instrument } = total;
  return { scores: [{ id, when, sure, says, instrument, value: score.value }] };
};

/** An entry is set aside only where nothing could be made of it. */
const together = (reads: readonly Read[]): Read => {
  const told = reads.filter((read) => read.because === undefined && read !== nothing);
  return told.length > 0
    ? Object.assign({}, ...told)
    : (reads.find(({ because }) => because !== undefined) ?? nothing);
};

/** The findings, the result and the score that an Observation holds. */
export const readObservation = (entry: Entry, context: Context): Read => {
  const { json } = entry;
  const observed = {
    entry,
    codes: codesOf(json.code),
    says: wordsOf(json.code) ?? "Observation",
    laboratory: isLaboratory(json),
  };
  return together([readFinding(observed), readResult(observed, context), readScore(observed)]);
};
