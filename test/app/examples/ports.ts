import { type Signal, signal } from "@preact/signals";
import type { Face } from "#app/face/face.ts";
import type { HeldPlan, Ports, Preview, Receipt, SourceProgress } from "#app/ports.ts";
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

/** A bench on which the record has answered (or, without one, has not). */
export const bench = (
  first: PatientRecord | undefined,
  given: {
    readonly draft?: Answers;
    readonly existing?: HeldPlan;
    readonly whole?: boolean;
    readonly readForm?: Ports["readForm"];
    readonly services?: Ports["services"];
    readonly apart?: Ports["apart"];
    readonly practiceChanges?: Ports["practiceChanges"];
    readonly face?: Face;
    /** No audit of the practice is at hand. */
    readonly unaudited?: boolean;
  } = {},
): Bench => {
  const record = signal(first);
  const whole = signal(given.whole ?? first !== undefined);
  const existing = signal(given.existing);
  const secondsLeft = signal<number | undefined>(1800);
  const author = signal<{ reference: string; name: string } | undefined>({
    reference: "Practitioner/asha",
    name: "Dr Asha Example",
  });
  const kept: { draft: Answers | undefined } = { draft: given.draft };
  const faults: EhrFault[] = [];
  const saved: Answers[] = [];
  const told: string[] = [];
  let ids = 0;
  const text = (answers: Answers): string =>
    record.value === undefined ? "" : planText(answers, record.value);
  const preview = async (answers: Answers): Promise<Preview> => ({
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
    });
  };
  const ports: Ports = {
    asOf,
    progress: signal(progressOf(first)),
    record,
    whole,
    existing,
    practiceChanges: given.practiceChanges,
    reference: given.unaudited
      ? undefined
      : {
          asOf: "2026-11-01",
          thresholds: [{ sex: "female", band: "31-45", n: 412, p90: 9, p97: 14 }],
        },
    author,
    encounter: undefined,
    bannerNeeded: true,
    face: { first: given.face ?? "clinician", keep: (face) => told.push(face) },
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
    },
    ...(given.apart === undefined ? {} : { apart: given.apart }),
    ...(given.services === undefined ? {} : { services: given.services }),
    ...(given.readForm === undefined ? {} : { readForm: given.readForm }),
    preview,
    save,
    reload: async () => {
      told.push("reload");
    },
    signOut: async () => {
      told.push("signOut");
    },
  };
  return { ports, record, whole, existing, secondsLeft, author, faults, saved, kept, told };
};
