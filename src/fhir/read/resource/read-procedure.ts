import { codesOf, wordsOf } from "../../element/coding.ts";
import { asObject } from "../../element/json.ts";
import { listedFamilies } from "../../result/family.ts";
import { normalityOfConclusion } from "../../result/normality.ts";
import { type Entry, nothing, type Read } from "../entry.ts";

/** A finished investigation whose outcome says normal; a Procedure tells nothing else that is counted. */
export const readProcedure = ({ id, json, when }: Entry): Read => {
  const outcome = asObject(json.outcome);
  if (outcome === undefined || normalityOfConclusion([outcome]) !== "normal") return nothing;
  const event = { id, when, sure: true, says: wordsOf(json.code) ?? "Procedure" };
  return {
    results: listedFamilies(codesOf(json.code)).map((family) => ({
      ...event,
      family,
      normality: "normal",
      from: "Procedure",
    })),
  };
};
