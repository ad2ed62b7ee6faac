import { codesOf, wordsOf } from "../../element/coding.ts";
import { asText } from "../../element/json.ts";
import { familiesOf, isAwaited, isFinal, isLaboratory, nameless } from "../../result/family.ts";
import { normalityOfReport } from "../../result/normality.ts";
import { type Context, type Entry, nothing, type Read, setAside } from "../entry.ts";

/** The result that a report gives, or is still to give, of each family that it names. */
export const readDiagnosticReport = (entry: Entry, context: Context): Read => {
  const { id, json, when } = entry;
  const laboratory = isLaboratory(json);
  const families = familiesOf(codesOf(json.code), laboratory);
  if (families.length === 0) return laboratory ? setAside(nameless) : nothing;
  const event = { id, when, sure: true, says: wordsOf(json.code) ?? "DiagnosticReport" };
  if (isAwaited(json.status)) {
    return { pending: families.map((family) => ({ ...event, family, ordered: false })) };
  }
  if (!isFinal(json.status)) return setAside(`its status is ${asText(json.status) ?? "unknown"}`);
  const normality = normalityOfReport(entry, context);
  return {
    results: families.map((family) => ({ ...event, family, normality, from: "DiagnosticReport" })),
  };
};
