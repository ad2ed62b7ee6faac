import { rowsOf, wordsOf } from "../../element/coding.ts";
import { asText } from "../../element/json.ts";
import { familiesOf, isAwaited, isFinal, isLaboratory, nameless } from "../../result/family.ts";
import { normalityOfReport } from "../../result/normality.ts";
import { type Context, type Entry, setAside, type Telling, type Told } from "../entry.ts";

/** The result that a report gives, or is still to give, of each family that it names. */
export const readDiagnosticReport = (
  entry: Entry,
  context: Context,
  { pending, results }: Telling,
): Told => {
  const { id, json, when } = entry;
  const laboratory = isLaboratory(json);
  const families = familiesOf(rowsOf(json.code), laboratory);
  if (families.length === 0) return laboratory ? setAside(nameless) : "nothing";
  const says = wordsOf(json.code) ?? "DiagnosticReport";
  if (isAwaited(json.status)) {
    for (const family of families)
      pending.push({ id, when, sure: true, says, family, ordered: false });
    return "something";
  }
  if (!isFinal(json.status)) return setAside(`its status is ${asText(json.status) ?? "unknown"}`);
  const normality = normalityOfReport(entry, context);
  for (const family of families)
    results.push({ id, when, sure: true, says, family, normality, from: "DiagnosticReport" });
  return "something";
};
