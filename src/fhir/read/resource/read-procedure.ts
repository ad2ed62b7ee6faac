import { rowsOf, wordsOf } from "../../element/coding.ts";
import { asObject } from "../../element/json.ts";
import { listedFamilies } from "../../result/family.ts";
import { normalityOfConclusion } from "../../result/normality.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";
import { tellReview } from "./read-beside.ts";

/** A finished investigation whose outcome says normal; of the rest only a medicines review is looked for. */
export const readProcedure = ({ id, json, when }: Entry, _: Context, telling: Telling): Told => {
  tellReview({ id, when }, [json.code], telling);
  const outcome = asObject(json.outcome);
  if (outcome === undefined || normalityOfConclusion([outcome]) !== "normal") return "nothing";
  const says = wordsOf(json.code) ?? "Procedure";
  const normality = "normal";
  for (const family of listedFamilies(rowsOf(json.code)))
    telling.results.push({ id, when, sure: true, says, family, normality, from: "Procedure" });
  return "something";
};
