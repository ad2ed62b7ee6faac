import { encounters } from "../../fixtures/words/encounters.ts";
import type { Row } from "./timeline.ts";
import { type Code, codesOf, referralCodesOf } from "./words.ts";

type Base = {
  /** `Type/id`, the same on every way in. */
  readonly id: string;
  readonly when: string | undefined;
  /** The status as FHIR writes it; undefined where the entry has none. */
  readonly status: string | undefined;
  /** When the entry was last changed, where the table says so. */
  readonly updated: string | undefined;
};

type Investigated = Base & {
  readonly codes: readonly Code[];
  readonly laboratory: boolean;
  readonly saysNormal: boolean;
  /** Ids of the Observations that a report holds. */
  readonly members: readonly string[];
};

/** One entry of an example, still in the words of the record: every way in starts from here. */
export type Said =
  | (Base & {
      readonly kind: "encounter";
      readonly types: readonly Code[];
      readonly text: string | undefined;
      readonly classCode: string | undefined;
      readonly clinician: string | undefined;
      readonly reasons: readonly (readonly Code[])[];
    })
  | (Base & {
      readonly kind: "problem";
      readonly codes: readonly Code[];
      readonly clinical: string | undefined;
      readonly verification: string | undefined;
      /** "" where an end is stated without a day. */
      readonly ended: string | undefined;
    })
  | (Base & { readonly kind: "finding"; readonly codes: readonly Code[]; readonly absent: boolean })
  | (Base & {
      readonly kind: "result";
      readonly codes: readonly Code[];
      readonly flag: string | undefined;
      readonly value: number | undefined;
      readonly low: number | undefined;
      readonly high: number | undefined;
    })
  | (Investigated & { readonly kind: "report" })
  | (Investigated & { readonly kind: "procedure" })
  | (Base & {
      readonly kind: "request";
      readonly codes: readonly Code[];
      readonly intent: string;
      readonly priority: string | undefined;
    })
  | (Base & { readonly kind: "score"; readonly codes: readonly Code[]; readonly value: number })
  | (Base & { readonly kind: "answered"; readonly linkId: string; readonly value: number })
  | (Base & { readonly kind: "attested"; readonly items: readonly string[] });

const statuses =
  /^(finished|unknown|no status|planned|cancelled|in-progress|arrived|entered-in-error|final|amended|corrected|registered|preliminary|partial|completed|active|revoked|on-hold|draft|stopped)$/;

/** What follows the word in a mark: `flag` of `flag H` is `H`. */
const marked = ({ marks }: Row, word: string): string | undefined =>
  marks.find((mark) => mark.startsWith(`${word} `))?.slice(word.length + 1);

const numberMarked = (row: Row, word: string): number | undefined => {
  const text = marked(row, word);
  return text === undefined ? undefined : Number(text);
};

const has = ({ marks }: Row, mark: string): boolean => marks.includes(mark);

const baseOf = (row: Row, usually: string, id: string): Base => {
  const status = row.marks.find((mark) => statuses.test(mark)) ?? usually;
  return {
    id,
    when: row.when,
    status: status === "no status" ? undefined : status,
    updated: marked(row, "updated"),
  };
};

const clinicianOf = (who: string): string | undefined => {
  if (who === "") return undefined;
  const type = who.startsWith("role ") ? "PractitionerRole" : "Practitioner";
  return `${type}/${who.toLowerCase().replaceAll(" ", "-")}`;
};

const cells = (about: string): readonly string[] =>
  about
    .split(",")
    .map((cell) => cell.trim())
    .filter(Boolean);

const encounter = (row: Row, id: string): Said => {
  const word = encounters[row.what];
  const type = marked(row, "type") ?? (word === undefined ? "" : row.what);
  return {
    ...baseOf(row, "finished", id),
    kind: "encounter",
    types: codesOf(type),
    text: marked(row, "text"),
    classCode: has(row, "no class") ? undefined : (marked(row, "class") ?? word?.class),
    clinician: clinicianOf(row.who),
    reasons: cells(row.about).map(codesOf),
  };
};

/** A problem is active, or resolved where it ended, unless its marks say otherwise. */
const problem = (row: Row, id: string): Said => {
  const ended = has(row, "ended") ? "" : marked(row, "ended");
  const usually = ended === undefined ? "active" : "resolved";
  return {
    ...baseOf(row, "", id),
    // What a problem calls its clinical status is told apart below.
    status: "",
    kind: "problem",
    codes: codesOf(row.about),
    clinical: has(row, "no status") ? undefined : (marked(row, "clinical") ?? usually),
    verification: marked(row, "verification"),
    ended,
  };
};

const finding = (row: Row, id: string): Said => ({
  ...baseOf(row, "final", id),
  kind: "finding",
  codes: codesOf(row.about),
  absent: has(row, "absent"),
});

const result = (row: Row, id: string): Said => {
  const [, test = row.about, value] = /^(.*?) (\d+\.?\d*)$/.exec(row.about) ?? [];
  const isValue = value !== undefined && !/^(sct|loinc|local) /.test(row.about);
  return {
    ...baseOf(row, "final", id),
    kind: "result",
    codes: codesOf(isValue ? test : row.about),
    flag: marked(row, "flag"),
    value: isValue ? Number(value) : undefined,
    low: numberMarked(row, "low"),
    high: numberMarked(row, "high"),
  };
};

const investigation =
  (kind: "report" | "procedure", laboratory: boolean) =>
  (row: Row, id: string): Said => ({
    ...baseOf(row, kind === "report" ? "final" : "completed", id),
    kind,
    codes: codesOf(row.about),
    laboratory,
    saysNormal: has(row, "normal"),
    members: (marked(row, "of") ?? "").split(" + ").filter(Boolean),
  });

const request =
  (codes: (cell: string) => readonly Code[]) =>
  (row: Row, id: string): Said => ({
    ...baseOf(row, "completed", id),
    kind: "request",
    codes: codes(row.about),
    intent: marked(row, "intent") ?? "order",
    priority: ["urgent", "asap", "stat"].find((priority) => has(row, priority)),
  });

const score = (row: Row, id: string): Said => {
  const [, name = "", value = ""] = /^(.*) (\d+)$/.exec(row.about) ?? [];
  return {
    ...baseOf(row, "final", id),
    kind: "score",
    codes: codesOf(name),
    value: Number(value),
  };
};

const answered = (row: Row, id: string): Said => {
  const [linkId = "", value = ""] = row.about.split(" ");
  return { ...baseOf(row, "completed", id), kind: "answered", linkId, value: Number(value) };
};

const attested = (row: Row, id: string): Said => ({
  ...baseOf(row, "completed", id),
  kind: "attested",
  items: cells(row.about),
});

type Kind = { readonly type: string; readonly read: (row: Row, id: string) => Said };

const isSeen: Kind = { type: "Encounter", read: encounter };
const kinds: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(Object.keys(encounters).map((word) => [word, isSeen])),
  encounter: isSeen,
  problem: { type: "Condition", read: problem },
  finding: { type: "Observation", read: finding },
  result: { type: "Observation", read: result },
  score: { type: "Observation", read: score },
  imaging: { type: "DiagnosticReport", read: investigation("report", false) },
  panel: { type: "DiagnosticReport", read: investigation("report", true) },
  procedure: { type: "Procedure", read: investigation("procedure", false) },
  referral: { type: "ServiceRequest", read: request(referralCodesOf) },
  order: { type: "ServiceRequest", read: request(codesOf) },
  answered: { type: "QuestionnaireResponse", read: answered },
  attested: { type: "QuestionnaireResponse", read: attested },
};

/**
 * What each row of a timeline says; the mark `id x` names an entry, the others are numbered by their row.
 * Throws where no entry is called so: the table is misspelt.
 */
export const saidIn = (rows: readonly Row[], patient: string): readonly Said[] =>
  rows.map((row, at) => {
    const kind = kinds[row.what];
    if (kind === undefined) throw new RangeError(`no entry is called "${row.what}"`);
    const said = kind.read(row, `${kind.type}/${patient}-${marked(row, "id") ?? at + 1}`);
    if (said.kind !== "report") return said;
    return { ...said, members: said.members.map((name) => `Observation/${patient}-${name}`) };
  });
