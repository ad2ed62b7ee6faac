import { rowsOf, wordsOf } from "../../element/coding.ts";
import { asObject } from "../../element/json.ts";
import { listedFamilies } from "../../result/family.ts";
import { normalityOfConclusion } from "../../result/normality.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";

/** A finished investigation whose outcome says normal; a Procedure tells nothing else that is counted. */
export const readProcedure = (
  { id, json, when }: Entry,
  _: Context,
  { results }: Telling,
): Told => {
  const outcome = asObject(json.outcome);
  if (outcome === undefined || normalityOfConclusion([outcome]) !== "normal") return "nothing";
  const says = wordsOf(json.code) ?? "Procedure";
  const normality = "normal";
  for (const family of listedFamilies(rowsOf(json.code)))
    results.push({ id, when, sure: true, says, family, normality, from: "Procedure" });
  return "something";
};
