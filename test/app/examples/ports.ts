import { type Signal, signal } from "@preact/signals";
import type { Face } from "#app/face/face.ts";
import type { Draft, HeldPlan, Ports, Preview, Receipt, SourceProgress } from "#app/ports.ts";
import type { Answers } from "#clinical/answers.ts";
import { planText } from "#clinical/plan/index.ts";
import { type PatientRecord, sourceTypes } from "#clinical/record.ts";
import { ok, type Result } from "#clinical/result.ts";
import type { EhrFault } from "#ehr/fault.ts";
import { asOf } from "./record.ts";

/** Ports held in memory, with what a test may turn and what it may look at. */
export type Bench = {
  readonly ports: Ports;
  readonly record: Signal<PatientRecord | undefined>;
  readonly whole: Signal<boolean>;
  readonly existing: Signal<HeldPlan | undefined>;
  readonly secondsLeft: Signal<number | undefined>;
  readonly author: Signal<{ reference: string; name: string } | undefined>;
  /** What the next saves answer, in order; then they succeed. */
  readonly faults: EhrFault[];
  readonly saved: Answers[];
  readonly kept: { draft: Answers | undefined };
  readonly told: string[];
};

const progressOf = (record: PatientRecord | undefined): readonly SourceProgress[] =>
  sourceTypes.map((type) =>
    record === undefined
      ? { type, state: "waiting", read: 0 }
      : { type, state: record.sources[type].state, read: record.sources[type].read },
  );

/** What a bench is set up with; ports that are not named are there, or missing, as on an ordinary day. */
export type Given = Partial<
  Pick<
    Ports,
    | "apart"
    | "bannerNeeded"
    | "entry"
    | "forms"
    | "practiceChanges"
    | "preview"
    | "readForm"
    | "reload"
    | "services"
    | "versions"
  >
> & {
  readonly draft?: Draft;
  readonly existing?: HeldPlan;
  readonly whole?: boolean;
  readonly face?: Face;
  /** No audit of the practice is at hand. */
  readonly unaudited?: boolean;
  /** Who signed in is not known. */
  readonly unnamed?: boolean;
  /** The record is open in another page too. */
  readonly elsewhere?: boolean;
  /** What the preview and the receipt say otherwise than usual. */
  readonly previewed?: Partial<Preview>;
  readonly received?: Partial<Receipt>;
};

/** A bench on which the record has answered (or, without one, has not). */
export const bench = (
  first: PatientRecord | undefined,
  {
    draft,
    existing: held,
    whole: isWhole = first !== undefined,
    face = "clinician",
    unaudited = false,
    unnamed = false,
    elsewhere = false,
    previewed,
    received,
    ...other
  }: Given = {},
): Bench => {
  const record = signal(first);
  const whole = signal(isWhole);
  const existing = signal(held);
  const secondsLeft = signal<number | undefined>(1800);
  const author = signal<{ reference: string; name: string } | undefined>(
    unnamed ? undefined : { reference: "Practitioner/asha", name: "Dr Asha Example" },
  );
  const kept: { draft: Answers | undefined } = { draft };
  const faults: EhrFault[] = [];
  const saved: Answers[] = [];
  const told: string[] = [];
  let ids = 0;
  const text = (answers: Answers): string =>
    record.value === undefined ? "" : planText(answers, record.value);
  const preview = (answers: Answers): Preview => ({
    road: "transaction",
    leftOut: [],
    answersKept: true,
    entries: [
      {
        resourceType: "CarePlan",
        verb: existing.value === undefined ? "create" : "update",
        title: "Plan for my ongoing symptoms",
        says: [`Status: ${answers.status}`, answers.plan.whatMatters ?? ""],
        json: JSON.stringify({ resourceType: "CarePlan", status: answers.status }, null, 2),
      },
    ],
    text: text(answers),
    ...previewed,
  });
  const save = async (answers: Answers): Promise<Result<Receipt, EhrFault>> => {
    const fault = faults.shift();
    if (fault !== undefined) return { ok: false, fault };
    saved.push(answers);
    return ok({
      stored: [{ reference: "CarePlan/1", version: "1" }],
      plan: "CarePlan/1",
      status: answers.status,
      savedAt: "2026-11-22T10:15:00Z",
      road: "transaction",
      warnings: [],
      ...received,
    });
  };
  const ports: Ports = {
    asOf,
    progress: signal(progressOf(first)),
    record,
    whole,
    existing,
    reference: unaudited
      ? undefined
      : {
          asOf: "2026-11-01",
          thresholds: [{ sex: "female", band: "31-45", n: 412, p90: 9, p97: 14 }],
        },
    author,
    encounter: undefined,
    bannerNeeded: true,
    face: { first: face, keep: (face) => told.push(face) },
    secondsLeft,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,
    now: () => "2026-11-22T10:15:00+00:00",
    drafts: {
      load: async () => kept.draft,
      keep: async (answers) => {
        kept.draft = answers;
        return true;
      },
      discard: async () => {
        kept.draft = undefined;
      },
      ...(elsewhere ? { elsewhere: async () => true } : {}),
    },
    preview: async (answers) => ok(preview(answers)),
    save,
    reload: async () => {
      told.push("reload");
      return faults.shift();
    },
    signOut: async () => {
      told.push("signOut");
    },
    ...other,
  };
  return { ports, record, whole, existing, secondsLeft, author, faults, saved, kept, told };
};
