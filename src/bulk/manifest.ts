import { type Fields, isFields } from "./wire/fields.ts";

/** One file of an export. */
export type ExportFile = {
  /** `error` holds messages of the server, `deleted` the ids that are gone since the last export. */
  readonly kind: "output" | "error" | "deleted";
  readonly type: string;
  readonly url: string;
  /** How many resources the server says it holds; undefined where it does not say. */
  readonly count: number | undefined;
  /** Where it lies in the folder; made here, never taken from the server. */
  readonly name: string;
};

/** What a server made for one export. */
export type Manifest = {
  /** As of when the server looked; the next export asks for what came since. */
  readonly transactionTime: string;
  readonly needsToken: boolean;
  readonly files: readonly ExportFile[];
};

/** One page of a manifest: most have one. */
export type ManifestPage = Omit<Manifest, "files"> & {
  readonly files: readonly Omit<ExportFile, "name">[];
  readonly next: string | undefined;
};

/** More files than this are not one practice’s. */
export const mostFiles = 5000;

const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];

const typeName = /^[A-Z][A-Za-z]{1,63}$/;

const fileOf = (kind: ExportFile["kind"], { type, url, count }: Fields) => ({
  kind,
  type: typeof type === "string" && typeName.test(type) ? type : "",
  url: typeof url === "string" ? url : "",
  count: Number.isSafeInteger(count) && Number(count) >= 0 ? Number(count) : undefined,
});

const nextOf = (json: Fields): string | undefined => {
  const url = listOf(json.link).find(({ relation }) => relation === "next")?.url;
  return typeof url === "string" ? url : undefined;
};

/** Reads one page of a manifest of version 1 to 4; undefined for anything else. */
export const readManifest = (json: unknown): ManifestPage | undefined => {
  if (!isFields(json) || typeof json.transactionTime !== "string") return undefined;
  if (!Array.isArray(json.output)) return undefined;
  const files = [
    // Version 4 renames `error` to `outcome`; a server between the two may send both.
    ...[...listOf(json.error), ...listOf(json.outcome)].map((file) => fileOf("error", file)),
    ...listOf(json.output).map((file) => fileOf("output", file)),
    ...listOf(json.deleted).map((file) => fileOf("deleted", file)),
  ];
  if (files.some(({ type, url }) => type === "" || url === "")) return undefined;
  const { transactionTime, requiresAccessToken } = json;
  return { transactionTime, needsToken: requiresAccessToken !== false, files, next: nextOf(json) };
};

/** Where what is not a part of anyone’s record is kept: no reader of the folder looks there. */
export const apart = "apart";

/** Joins the pages, error files first, and names the files by type and number in the server’s order. */
export const joinPages = (first: ManifestPage, rest: readonly ManifestPage[]): Manifest => {
  const numbers = new Map<string, number>();
  const named = (file: Omit<ExportFile, "name">): ExportFile => {
    const stem = { output: file.type, error: "OperationOutcome", deleted: `${apart}/deleted` }[
      file.kind
    ];
    const number = (numbers.get(stem) ?? 0) + 1;
    numbers.set(stem, number);
    return { ...file, name: `${stem}.${number}.ndjson` };
  };
  const { transactionTime, needsToken } = first;
  const all = [first, ...rest].flatMap(({ files }) => files);
  const ordered = (["error", "output", "deleted"] as const).flatMap((kind) =>
    all.filter((file) => file.kind === kind),
  );
  return { transactionTime, needsToken, files: ordered.map(named) };
};

/** Whether two manifests are of one export, whatever became of their links. */
export const sameExport = (one: Manifest, other: Manifest): boolean =>
  one.transactionTime === other.transactionTime &&
  JSON.stringify(one.files.map(({ name, count }) => [name, count])) ===
    JSON.stringify(other.files.map(({ name, count }) => [name, count]));
