import { patientPath } from "../store/compartment.ts";
import { valuesAt } from "../store/elements.ts";
import { localName } from "../store/references.ts";
import type { Store } from "../store/store.ts";
import type { Stored } from "../store/stored.ts";
import type { ExportShape } from "./export-shape.ts";
import type { KickOff } from "./read-kick-off.ts";

/** Whose records are exported: everyone’s with all that belongs to no one, every patient’s, or a group’s. */
export type Level = "system" | "patients" | { readonly group: Stored };

/** One file of an export: its lines are written when they are fetched. */
export type JobFile = {
  readonly kind: "output" | "error" | "deleted";
  readonly type: string;
  readonly name: string;
  readonly resources: readonly unknown[];
};

/** An export as the server holds it; resources are never changed in place, so it stays as of its start. */
export type ExportJob = {
  readonly transactionTime: string;
  readonly request: string;
  readonly files: readonly JobFile[];
};

/** Ids of the members of a group that are patients. */
const membersOf = (group: Stored): string[] =>
  valuesAt(group, "member.entity.reference").flatMap((reference) => {
    const name = localName(String(reference));
    return name?.startsWith("Patient/") ? [name.slice("Patient/".length)] : [];
  });

/** Patients of a group, what is about them, the group itself; and what is about no one, since it may be referred to. */
const ofType = (store: Store, type: string, level: Level): Iterable<Stored> => {
  if (level === "system") return store.all(type);
  if (level === "patients") return type === "Group" ? [] : store.all(type);
  const { group } = level;
  if (type === "Group") return [group];
  if (type !== "Patient" && patientPath(type) === undefined) return store.all(type);
  const found = membersOf(group).flatMap((id) => [...store.ofPatient(type, id)]);
  return new Set(found);
};

const inFiles = (type: string, all: readonly Stored[], most: number): JobFile[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, at) => ({
    kind: "output" as const,
    type,
    name: `${type}.${at + 1}.ndjson`,
    resources: all.slice(at * most, (at + 1) * most),
  }));

const failureOf = (type: string) => ({
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code: "exception", details: { text: `${type} was not exported` } }],
});

const deletion = (name: string) => ({
  resourceType: "Bundle",
  type: "transaction",
  entry: [{ request: { method: "DELETE", url: name } }],
});

const messages = ({ failing, deleted }: ExportShape, types: readonly string[]): JobFile[] => {
  const failures = failing.filter((type) => types.includes(type)).map(failureOf);
  const deletions = deleted.map(deletion);
  return [
    {
      kind: "error" as const,
      type: "OperationOutcome",
      name: "errors.ndjson",
      resources: failures,
    },
    { kind: "deleted" as const, type: "Bundle", name: "deleted.ndjson", resources: deletions },
  ].filter(({ resources }) => resources.length > 0);
};

type Work = {
  readonly store: Store;
  readonly level: Level;
  readonly types: readonly string[];
  readonly since: KickOff["since"];
  readonly shape: ExportShape;
  readonly now: string;
  readonly request: string;
};

/** Gathers what an export holds, type by type. */
export const exportJob = ({ store, level, types, since, shape, now, request }: Work): ExportJob => {
  const from = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since);
  const outputs = types
    .filter((type) => !shape.failing.includes(type))
    .flatMap((type) => {
      const all = [...ofType(store, type, level)];
      const changed = all.filter(({ meta }) => Date.parse(meta.lastUpdated) > from);
      return inFiles(type, changed, shape.linesPerFile);
    });
  return { transactionTime: now, request, files: [...outputs, ...messages(shape, types)] };
};
