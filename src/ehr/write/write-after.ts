import type { Bundle } from "fhir/r4";
import { outcomeWords } from "../outcome.ts";
import type { Tools, Writing } from "./look/look-before.ts";
import { plannedIn, referenceOf, versionOf } from "./planned.ts";
import { nameOf, type Receipt } from "./receipt.ts";
import { changeOnce } from "./write-once.ts";

/** Changes what follows a saved plan, part by part; a part that stays as it was is told of, and the plan stands. */
export const writeAfter = async (
  session: Writing,
  bundle: Bundle,
  receipt: Receipt,
  tools: Tools,
): Promise<Receipt> => {
  const stored = [...receipt.stored];
  const warnings = [...receipt.warnings];
  for (const { type, resource, changes } of plannedIn(bundle)) {
    const written = await changeOnce(session, resource, changes?.version, tools);
    if (written.ok)
      stored.push({
        reference: referenceOf(written.resource),
        version: versionOf(written.resource),
      });
    else {
      const because = outcomeWords(written.outcome).join("; ") || "no reason was given";
      warnings.push(
        `The ${nameOf(type)} ${changes?.reference ?? ""} of the plan before could not be closed (${because}).`,
      );
    }
  }
  return { ...receipt, stored, warnings };
};
