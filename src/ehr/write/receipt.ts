import { asObject, asText, type Json, objectsOf } from "#fhir/element/json.ts";
import { readPages } from "../read-pages.ts";
import { safeFetch } from "../safe-fetch.ts";
import { differences, hasLooseEnds } from "./as-sent.ts";
import type { Writing } from "./look/look-before.ts";
import { type Planned, referenceOf, tokensOf, versionOf } from "./planned.ts";

/** What was stored, read back from the record after saving. */
export type Receipt = {
  readonly stored: readonly { readonly reference: string; readonly version: string | undefined }[];
  readonly plan: string;
  readonly status: string;
  readonly savedAt: string;
  /** What is not as it was sent, in words; empty when all is as previewed. */
  readonly warnings: readonly string[];
};

const names: Readonly<Record<string, string>> = {
  CarePlan: "plan",
  CareTeam: "care team",
  DocumentReference: "document",
  Goal: "goal",
  QuestionnaireResponse: "record of the answers",
  Task: "follow-up task",
};
/** What a GP calls a part of a plan. */
export const nameOf = (type: string): string => names[type] ?? type;

const elementNames: Readonly<Record<string, string>> = {
  activity: "activities",
  addresses: "problems",
  author: "author",
  careTeam: "care team",
  goal: "goals",
  note: "notes",
  period: "dates",
  text: "written summary",
};

type Back = { readonly found: Json | undefined; readonly warnings: readonly string[] };

const compared = ({ type, resource }: Planned, found: Json): Back => {
  const changed = differences(resource, found).map((key) => elementNames[key] ?? key);
  return {
    found,
    warnings: [
      ...(changed.length === 0
        ? []
        : [
            `The record holds the ${nameOf(type)} otherwise than it was sent: ${changed.join(", ")}.`,
          ]),
      ...(hasLooseEnds(found)
        ? [`The ${nameOf(type)} does not point at its other parts in the record.`]
        : []),
    ],
  };
};

/** Finds one part by where it was put, or else by our identifier on it. */
const readBack = async (
  session: Writing,
  planned: Planned,
  reference: string | undefined,
): Promise<Back> => {
  const { type, token } = planned;
  if (reference !== undefined) {
    const read = await safeFetch<unknown>(session, { path: reference, expect: [type] });
    const found = read.ok ? asObject(read.body) : undefined;
    if (found) return compared(planned, found);
    return {
      found: undefined,
      warnings: [`The ${nameOf(type)} was saved, but could not be read back to check it.`],
    };
  }
  const id = encodeURIComponent(session.patient);
  const search = `${type}?patient=${id}&identifier=${encodeURIComponent(token)}`;
  const { matches } = await readPages(session, search);
  const found = objectsOf(matches.map(({ resource }) => resource)).find((one) =>
    tokensOf(one).includes(token),
  );
  if (found) return compared(planned, found);
  return { found: undefined, warnings: [`The ${nameOf(type)} was not found in the record.`] };
};

/** A document says by its own status whether what it holds is agreed. */
const statusOf = ({ docStatus, status }: Json): string => {
  if (docStatus === "final") return "active";
  return docStatus === "preliminary" ? "draft" : (asText(status) ?? "");
};

/** The receipt of a save: every part read back and compared with what was sent. `places` is in the Bundle's order. */
export const writeReceipt = async (
  session: Writing,
  planned: readonly Planned[],
  places: readonly (string | undefined)[],
  warnings: readonly string[] = [],
): Promise<Receipt> => {
  const backs = await Promise.all(
    planned.map((one, at) => readBack(session, one, places[at] ?? one.changes?.reference)),
  );
  const stored = backs.flatMap(({ found }, at) => {
    const reference = found ? referenceOf(found) : places[at];
    return reference ? [{ reference, version: found && versionOf(found) }] : [];
  });
  const plan = backs[0]?.found ?? planned[0]?.resource ?? {};
  return {
    stored,
    plan: backs[0]?.found ? referenceOf(plan) : (places[0] ?? ""),
    status: statusOf(plan),
    savedAt: asText(asObject(plan.meta)?.lastUpdated) ?? asText(plan.created ?? plan.date) ?? "",
    warnings: [...warnings, ...backs.flatMap((back) => back.warnings)],
  };
};
