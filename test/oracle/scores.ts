import type { When } from "./dates.ts";
import { at, codes, type Json, nameOf, number, objects, text } from "./json.ts";
import type { Readable } from "./screen.ts";
import { type Instrument, totals } from "./tables.ts";

/** §4, score: a total, or item 9. */
export type Score = {
  readonly id: string;
  readonly when: When;
  readonly sure: boolean;
  readonly instrument: Instrument;
  readonly value: number;
};

type Total = { readonly instrument: Instrument; readonly value: number; readonly most: number };

const valueIn = (holder: Json): number | undefined =>
  number(at(holder, "valueQuantity", "value")) ??
  number(holder.valueInteger) ??
  number(holder.valueDecimal);

const asTotal = (code: string | undefined, holder: Json | undefined): Total[] => {
  const row = code === undefined ? undefined : totals.get(code);
  const value = holder && valueIn(holder);
  return row && value !== undefined ? [{ instrument: row[0], value, most: row[1] }] : [];
};

/** §4: "the first coding in document order that has a row decides". */
const inObservation = (observation: Json): Total[] =>
  asTotal(
    codes(observation.code).find((code) => totals.has(code)),
    observation,
  );

/** §9.12: "its `linkId` equals the total's code after a leading `/` is removed"; items within items too. */
const inItems = (items: unknown): Total[] =>
  objects(items).flatMap((item) => {
    const link = text(item.linkId)?.replace(/^\//, "");
    const code = [...totals.keys()].find((key) => key.split("|")[1] === link);
    const answers = objects(item.answer);
    return [
      ...asTotal(code, answers[0]),
      ...inItems(item.item),
      ...answers.flatMap((answer) => inItems(answer.item)),
    ];
  });

/** §9.12: Observations final, amended, corrected sure, unknown maybe; answered questionnaires. */
const totalsOf = (resource: Json): { readonly found: readonly Total[]; readonly sure: boolean } => {
  const status = text(resource.status) ?? "unknown";
  if (resource.resourceType === "Observation") {
    const sure = ["final", "amended", "corrected"].includes(status);
    return { found: sure || status === "unknown" ? inObservation(resource) : [], sure };
  }
  const isAnswered =
    resource.resourceType === "QuestionnaireResponse" && ["completed", "amended"].includes(status);
  return { found: isAnswered ? inItems(resource.item) : [], sure: true };
};

const isInRange = ({ value, most }: Total): boolean => value >= 0 && value <= most;

/** §4, score. */
export const scoresOf = (readable: readonly Readable[]): readonly Score[] =>
  readable.flatMap(({ resource, when }) => {
    const { found, sure } = totalsOf(resource);
    return found
      .filter(isInRange)
      .map(({ instrument, value }) => ({ id: nameOf(resource), when, sure, instrument, value }));
  });

/** §4, score: "Out of range: set aside". */
export const hasScoreOutOfRange = (resource: Json): boolean =>
  totalsOf(resource).found.some((total) => !isInRange(total));
