import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Answers, ChecklistAnswer, ChecklistId, PlanAnswers } from "#clinical/answers.ts";
import type {
  DismissalAnswer,
  InstrumentId,
  PlanChange,
  ScoreAnswer,
} from "#clinical/instruments/taken-today.ts";
import { type DraftState, keepDrafts } from "./autosave.ts";
import { keepHistory } from "./history.ts";
import type { Ports } from "./ports.ts";
import { settledOn, takenOver } from "./three-way.ts";
import {
  anew,
  draftedOn,
  type FieldAnswer,
  onHeldPlan,
  onRecord,
  tidied,
  type Work,
  withField,
  withItem,
  withoutScore,
  withScore,
} from "./work.ts";

/** Where the GP's words are: written, taken back, kept on this computer, and found again. */
export type Desk = {
  readonly work: ReadonlySignal<Work>;
  readonly draft: ReadonlySignal<DraftState>;
  /** Whether kept work was found when the visit began. */
  readonly restored: ReadonlySignal<boolean>;
  /** Whether the same record is open in another page of this browser. */
  readonly elsewhere: ReadonlySignal<boolean>;
  readonly canUndo: ReadonlySignal<boolean>;
  /** Fields that someone else changed in the record since the work began, taken over from there. */
  readonly brought: ReadonlySignal<readonly (keyof PlanAnswers)[]>;
  readonly setField: (key: keyof PlanAnswers, value: FieldAnswer) => void;
  /** Keeps what is written here, having seen what the record says. */
  readonly keepMine: (key: keyof PlanAnswers) => void;
  readonly setItem: (id: ChecklistId, answer: ChecklistAnswer | undefined) => void;
  /** Keeps a total taken today; undefined takes the instrument's total back. */
  readonly setScore: (instrument: InstrumentId, taken: ScoreAnswer | undefined) => void;
  /** Keeps why the pattern is put aside. */
  readonly setDismissal: (said: DismissalAnswer) => void;
  readonly undo: () => void;
  /** Lets the draft go and begins again from what the record holds; it can be undone while the page is open. */
  readonly startAgain: () => Promise<void>;
  /** The work is in the record: no draft is needed, and nothing before it can be taken back. */
  readonly filed: (change: PlanChange | undefined) => Promise<void>;
  /** Begins a new agreement from the words of the plan in the record. */
  readonly beginAnew: () => void;
  readonly toAnswers: (status: Answers["status"]) => Answers;
  readonly close: () => void;
};

/** Opens the desk. `changed` is told of every change, so that a preview of older words is put away. */
export const openDesk = (ports: Ports, changed: () => void): Desk => {
  const blank = (): Work => ({ planId: ports.newId(), checklist: {}, plan: {} });
  const history = keepHistory<Work>(blank());
  const work = history.now;
  const drafts = keepDrafts(ports.drafts);
  const restored = signal(false);
  const elsewhere = signal(false);
  const brought = signal<readonly (keyof PlanAnswers)[]>([]);
  let looked = false;

  const taken = (): Pick<Answers, "scores" | "change" | "dismissal"> => {
    const { scores, replaces, dismissal } = work.peek();
    return {
      ...(scores === undefined ? {} : { scores }),
      ...(dismissal === undefined ? {} : { dismissal }),
      ...(replaces === undefined ? {} : { change: { to: "replaced" } }),
    };
  };
  const toAnswers = (status: Answers["status"]): Answers => ({
    contract: "1",
    planId: work.peek().planId,
    patient: ports.record.peek()?.person.id ?? "",
    author: ports.author.peek() ?? { reference: "", name: "" },
    ...(ports.encounter === undefined ? {} : { encounter: ports.encounter }),
    at: ports.now(),
    status,
    checklist: work.peek().checklist,
    plan: tidied(work.peek().plan),
    ...taken(),
    ...(work.peek().base === undefined ? {} : { base: work.peek().base }),
  });

  const keep = (): void => {
    changed();
    void drafts.keep(toAnswers("draft"));
  };
  const change = (next: Work, named: string): void => {
    history.change(next, named);
    keep();
  };

  const restore = async (patient: string): Promise<void> => {
    const kept = await ports.drafts.load().catch(() => undefined);
    elsewhere.value = (await ports.drafts.elsewhere?.().catch(() => false)) ?? false;
    if (kept === undefined || kept.patient !== patient) return;
    history.begin(draftedOn(kept, work.peek(), ports.existing.peek()));
    restored.value = true;
  };

  const stopRestoring = effect(() => {
    const record = ports.record.value;
    if (record === undefined || looked) return;
    looked = true;
    void restore(record.person.id);
  });
  let last: string | undefined;
  // The plan in the record may arrive after the first words were typed.
  const stopHolding = effect(() => {
    const held = ports.existing.value;
    const before = work.peek();
    const now = onRecord(before, held, last, ports.newId);
    last = held?.planId;
    if (JSON.stringify(now) === JSON.stringify(before)) return;
    brought.value = before.base === undefined ? [] : takenOver(before, now);
    history.begin(now);
  });

  return {
    work,
    draft: drafts.state,
    restored,
    elsewhere,
    canUndo: history.canUndo,
    brought,
    setField: (key, value) => change(withField(work.peek(), key, value), `plan ${key}`),
    keepMine: (key) => {
      const held = ports.existing.peek();
      if (held !== undefined) change(settledOn(work.peek(), key, held), `mine ${key}`);
    },
    setItem: (id, answer) => change(withItem(work.peek(), id, answer), `item ${id}`),
    setScore: (instrument, taken) =>
      change(
        taken === undefined ? withoutScore(work.peek(), instrument) : withScore(work.peek(), taken),
        `score ${instrument}`,
      ),
    setDismissal: (dismissal) => change({ ...work.peek(), dismissal }, "dismissal"),
    undo: () => {
      history.undo();
      keep();
    },
    startAgain: async () => {
      const held = ports.existing.peek();
      // A step like any other: undo brings the words back, and keeps them again.
      history.change(held === undefined ? blank() : onHeldPlan(blank(), held), "begin again");
      restored.value = false;
      changed();
      await drafts.discard();
    },
    filed: async (change) => {
      // What was typed while a plan comes to rest is not in the record yet.
      if (change?.to === "on-hold") return;
      const isOver = change?.to === "completed" || change?.to === "entered-in-error";
      history.begin(isOver ? blank() : { ...work.peek(), replaces: undefined });
      restored.value = false;
      await drafts.discard();
    },
    beginAnew: () => change(anew(work.peek(), ports.newId()), "a new agreement"),
    toAnswers,
    close: () => {
      stopRestoring();
      stopHolding();
    },
  };
};
