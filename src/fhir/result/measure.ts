import { type Followed, followed } from "#clinical/instruments/followed.ts";
import { asObject, asText, type Json, objectsOf } from "../element/json.ts";
import { numberOf } from "./score.ts";

const byCode: ReadonlyMap<string, Followed> = new Map(
  followed.flatMap((each) => each.codes.map((code) => [code, each] as const)),
);

/** The total that an Observation holds of an instrument which no rule counts; undefined where it holds none in range. */
export const measureIn = (
  json: Json,
): { readonly id: Followed["id"]; readonly value: number } | undefined => {
  for (const { system, code } of objectsOf(asObject(json.code)?.coding)) {
    const known = byCode.get(`${asText(system) ?? ""}|${asText(code) ?? ""}`);
    const value = known && numberOf(json);
    if (known && value !== undefined && value >= 0 && value <= known.most)
      return { id: known.id, value };
  }
  return undefined;
};
