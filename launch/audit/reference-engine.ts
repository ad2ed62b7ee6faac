import { decidePeople } from "#audit/reference/decide-people.ts";
import { withStates } from "#audit/reference/with-states.ts";
import type { Engine } from "#audit/run-audit.ts";
import type { Day } from "#clinical/day.ts";
import type { SourceState } from "#clinical/record.ts";
import { ok } from "#clinical/result.ts";
import type { Io } from "../io.ts";
import { openPeople } from "../open-people.ts";

/** What every engine reads, and as of when. */
export type Reading = {
  readonly path: string;
  readonly asOf: Day;
  readonly zone: string;
  /** How each type came, where a server said; a folder is complete. */
  readonly states: Readonly<Record<string, SourceState>>;
};

/** The engine that reads and reviews patient by patient, exactly as `throughline review` does. */
export const referenceEngine =
  ({ path, asOf, zone, states }: Reading, version: string, io: Io): Engine =>
  async (db) => {
    const opened = await openPeople(path, undefined, io);
    if (!opened.ok) return opened;
    const { patients, unread, unowned, failures } = opened.value;
    const people = patients.map((one) => withStates(one, states));
    const progress = (done: number) =>
      io.progress?.(`reviewed ${done} of ${people.length} patients`);
    const thresholds = await decidePeople(db, people, { asOf, zone, progress });
    return ok({
      engine: { name: "reference", version },
      thresholds,
      source: { unread, unowned, failures },
    });
  };
