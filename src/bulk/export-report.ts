import type { SourceState } from "#clinical/record.ts";
import type { ExportState } from "./folder/export-state.ts";
import { sentIn, type Written } from "./folder/written.ts";
import type { ExportFile, Manifest } from "./manifest.ts";
import type { Outcomes } from "./read-outcomes.ts";

/** What an export brought. */
export type ExportReport = {
  /** As of when the server looked: the `since` of the next export. */
  readonly transactionTime: string;
  /** How each type that was asked for came; `absent`: the server holds none. */
  readonly sources: Readonly<Record<string, SourceState>>;
  readonly files: number;
  /** Resources that lie in the folder, messages of the server not counted. */
  readonly resources: number;
  /** Files that list what was deleted since the last export. */
  readonly deletedFiles: number;
  /** One sentence each on what is short, without a word of the record; any of them makes exit code 1. */
  readonly shortfalls: readonly string[];
};

/** A file that was asked for, and what became of it; undefined where it could not be had. */
type Kept = { readonly file: ExportFile; readonly written: Written | undefined };

const isShort = ({ file, written }: Kept): boolean =>
  written !== undefined && file.count !== undefined && file.count !== sentIn(written);

const isClean = (kept: Kept): boolean => {
  const { written } = kept;
  return !!written && !isShort(kept) && written.wrong + written.tooLong + written.broken === 0;
};

/** What is known of one type, worst first. */
const stateOf = (
  type: string,
  kept: readonly Kept[],
  outcomes: Outcomes,
  { refused, unknown, lenient }: ExportState,
): SourceState => {
  if (refused.includes(type)) return "refused";
  if (unknown.includes(type)) return "failed";
  const told = outcomes.types.get(type);
  // Asked leniently, a server may leave out a type without a word.
  if (kept.length === 0) return told ?? (outcomes.unsaid > 0 || lenient ? "failed" : "absent");
  if (kept.every(({ written }) => written === undefined)) return "failed";
  const isWhole = told === undefined && outcomes.unsaid === 0 && kept.every(isClean);
  return isWhole ? "complete" : "partial";
};

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const sum = (kept: readonly Kept[], what: (written: Written) => number): number =>
  kept.reduce((total, { written }) => total + (written ? what(written) : 0), 0);

const shortfallsOf = (
  kept: readonly Kept[],
  outcomes: Outcomes,
  sources: ExportReport["sources"],
  state: ExportState,
): string[] => {
  const lost = kept.filter(({ written }) => written === undefined).length;
  const short = kept.filter(isShort).length;
  const wrong = sum(kept, (written) => written.wrong);
  const tooLong = sum(kept, (written) => written.tooLong);
  const broken = sum(kept, (written) => written.broken);
  const { failures } = outcomes;
  const unknown = Object.keys(sources).filter((type) => state.unknown.includes(type)).length;
  const refused = Object.values(sources).filter((state) => state === "refused").length;
  return [
    {
      n: refused,
      says: `${plural(refused, "type was", "types were")} refused by the server`,
    },
    {
      n: unknown,
      says: `${plural(unknown, "type is", "types are")} not known to the server`,
    },
    {
      n: failures,
      says: `${plural(failures, "message says", "messages say")} that the export failed in part`,
    },
    {
      n: lost,
      says: `${plural(lost, "file", "files")} of the export could not be fetched; run again to try once more`,
    },
    {
      n: short,
      says: `${plural(short, "file holds", "files hold")} another number of resources than the server says`,
    },
    {
      n: wrong,
      says: `${plural(wrong, "resource lay", "resources lay")} in a file of another type and is kept apart`,
    },
    {
      n: tooLong,
      says: `${plural(tooLong, "line was", "lines were")} longer than 10 MB and not kept`,
    },
    { n: broken, says: `${plural(broken, "line does", "lines do")} not end as a resource does` },
  ]
    .filter(({ n }) => n > 0)
    .map(({ says }) => says);
};

/** A message that did not come whole may have been about any type. */
const withLostMessages = (outcomes: Outcomes, kept: readonly Kept[]): Outcomes => {
  const unclear = kept.filter((one) => one.file.kind === "error" && !isClean(one)).length;
  return { ...outcomes, unsaid: outcomes.unsaid + unclear };
};

/** What an export brought, from its manifest, what was written and the messages of the server. */
export const exportReport = (
  manifest: Manifest,
  state: ExportState,
  types: readonly string[],
  outcomes: Outcomes,
): ExportReport => {
  const kept = manifest.files.map((file) => ({ file, written: state.written[file.name] }));
  const outputs = kept.filter(({ file }) => file.kind === "output");
  const told = withLostMessages(outcomes, kept);
  const of = (type: string) => outputs.filter(({ file }) => file.type === type);
  const sources = Object.fromEntries(
    types.map((type) => [type, stateOf(type, of(type), told, state)]),
  );
  return {
    transactionTime: manifest.transactionTime,
    sources,
    files: kept.filter(({ written }) => written !== undefined).length,
    resources: sum(outputs, ({ lines }) => lines),
    deletedFiles: kept.filter(({ file }) => file.kind === "deleted").length,
    shortfalls: shortfallsOf(kept, outcomes, sources, state),
  };
};
