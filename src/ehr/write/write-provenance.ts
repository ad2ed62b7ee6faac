import type { Provenance } from "fhir/r4";
import { asObject, objectsOf } from "#fhir/element/json.ts";
import { outcomeWords } from "../outcome.ts";
import { readPages } from "../read-pages.ts";
import { safeFetch } from "../safe-fetch.ts";
import type { Writing } from "./look/look-before.ts";
import type { Receipt } from "./receipt.ts";

const notRecorded = (because: string): string =>
  `Who wrote the plan, and what it rests on, could not be recorded beside it (${because}). The plan itself names its author.`;

/** Whether the record holds it: the same save of the same plan is told by the instant of its agreement. */
const isThere = async (session: Writing, plan: string, recorded: string): Promise<boolean> => {
  const { matches } = await readPages(session, `Provenance?target=${encodeURIComponent(plan)}`);
  return objectsOf(matches.map(({ resource }) => resource)).some(
    (one) => Date.parse(String(one.recorded)) === Date.parse(recorded),
  );
};

/** Says beside a saved plan who wrote it and what it rests on; a plan without that is saved all the same. */
export const writeProvenance = async (
  session: Writing,
  provenance: Provenance,
  receipt: Receipt,
): Promise<Receipt> => {
  const { plan, stored } = receipt;
  if (plan === "" || (await isThere(session, plan, provenance.recorded))) return receipt;
  const goals = stored.map(({ reference }) => reference).filter((one) => one.startsWith("Goal/"));
  const body: Provenance = {
    ...provenance,
    target: [plan, ...goals].map((reference) => ({ reference })),
  };
  const answer = await safeFetch<unknown>(session, {
    path: "Provenance",
    expect: ["Provenance"],
    write: { method: "POST", body },
  });
  const id = answer.ok ? asObject(answer.body)?.id : undefined;
  if (typeof id === "string")
    return {
      ...receipt,
      stored: [...stored, { reference: `Provenance/${id}`, version: undefined }],
    };
  if (await isThere(session, plan, provenance.recorded)) return receipt;
  const because = answer.ok ? [] : outcomeWords(answer.outcome);
  return {
    ...receipt,
    warnings: [...receipt.warnings, notRecorded(because.join("; ") || "no reason was given")],
  };
};
