import { batch, signal } from "@preact/signals";
import type { HeldPlan, SourceProgress } from "#app/ports.ts";
import type { Day } from "#clinical/day.ts";
import { type PatientRecord, sourceTypes } from "#clinical/record.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { EhrFault } from "#ehr/fault.ts";
import type { Session } from "#ehr/session.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { type Reading, startReading } from "./start-reading.ts";

/** The record as it was read, and as the plan is written against. */
export type Read = { readonly sources: PatientSources; readonly record: PatientRecord };

const moment = (ms: number): Promise<undefined> =>
  new Promise((done) => setTimeout(() => done(undefined), ms));

/** Two frames: what the screen needs to show the headline. */
const drawing = 34;

const heldIn = async (sources: PatientSources): Promise<HeldPlan | undefined> => {
  const { findHeldPlan } = await import("#fhir/held-plan.ts");
  return findHeldPlan(sources);
};

/** Reads the record into signals, the headline's part first; `load` takes up a reading that was begun, or begins one. */
export const readIn = (session: Session, asOf: Day, zone: string) => {
  const progress = signal<readonly SourceProgress[]>(
    sourceTypes.map((type) => ({ type, state: "waiting", read: 0 })),
  );
  const record = signal<PatientRecord | undefined>(undefined);
  const whole = signal(false);
  const existing = signal<HeldPlan | undefined>(undefined);

  const report = (now: SourceProgress): void => {
    progress.value = progress.peek().map((one) => (one.type === now.type ? now : one));
  };

  const read = async (reading: Reading): Promise<Result<Read, EhrFault>> => {
    whole.value = false;
    reading.follow(report);
    const first = await reading.forHeadline;
    if (!first.ok) return first;
    // Where everything is there by now, one reading does; else the headline is drawn before the second begins.
    const soon = await Promise.race([reading.whole, moment(0)]);
    if (soon === undefined) {
      record.value = readRecord(first.value, asOf, zone);
      await moment(drawing);
    }
    const all = soon ?? (await reading.whole);
    if (!all.ok) return fault(all.fault);
    const held = await heldIn(all.value);
    const full = readRecord(all.value, asOf, zone);
    batch(() => {
      record.value = full;
      existing.value = held;
      whole.value = true;
    });
    return ok({ sources: all.value, record: full });
  };

  let latest = Promise.resolve<Result<Read, EhrFault>>(fault({ kind: "unreachable" }));
  const load = (begun: Reading = startReading(session)): Promise<Result<Read, EhrFault>> => {
    latest = read(begun);
    return latest;
  };
  /** What was read last, once it is whole; what could not be read then is read now. */
  const settled = async (): Promise<Result<Read, EhrFault>> => {
    const last = await latest;
    return last.ok ? last : load();
  };
  return { progress, record, whole, existing, load, settled };
};
