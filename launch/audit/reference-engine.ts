import { decidePeople } from "#audit/reference/decide-people.ts";
import type { Engine } from "#audit/run-audit.ts";
import type { Day } from "#clinical/day.ts";
import { ok } from "#clinical/result.ts";
import type { Io } from "../io.ts";
import { openPeople } from "../open-people.ts";

/** The engine that reads and reviews patient by patient, exactly as `throughline review` does. */
export const referenceEngine =
  (path: string, version: string, { asOf, zone }: { asOf: Day; zone: string }, io: Io): Engine =>
  async (db) => {
    const people = await openPeople(path, undefined, io);
    if (!people.ok) return people;
    const { patients, unread, unowned, failures } = people.value;
    const progress =
      io.progress &&
      ((done: number) => io.progress?.(`reviewed ${done} of ${patients.length} patients`));
    const thresholds = await decidePeople(db, patients, { asOf, zone, progress });
    return ok({
      engine: { name: "reference", version },
      thresholds,
      source: { unread, unowned, failures },
    });
  };
