import type { Day } from "#clinical/day.ts";
import type { Normality, PatientRecord, ResourceId } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";
import type { Calendar } from "../element/calendar.ts";
import type { Json } from "../element/json.ts";
import type { Names } from "../element/reference.ts";

/** A resource that passed what every resource must pass: its owner, its status and its date stand. */
export type Entry = { readonly id: ResourceId; readonly json: Json; readonly when: When };

/** What the readers may look at besides the entry itself. */
export type Context = {
  /** `Patient/id`. */
  readonly patient: ResourceId;
  readonly asOf: Day;
  readonly calendar: Calendar;
  readonly names: Names;
  /** `Type/id` → Practitioner, Medication and the like, where the way in read any. */
  readonly others: ReadonlyMap<ResourceId, Json>;
  /** The Observation that `Type/id` names, unless it was set aside: the members of reports and panels. */
  readonly observation: (id: ResourceId) => Entry | undefined;
  /** What the members that were looked at came to; each is looked at once. */
  readonly members: Map<ResourceId, Normality>;
  readonly person: Person;
};

/** What a reference range may ask of the person. */
export type Person = { readonly sex: string | undefined; readonly birth: When | undefined };

/** The parts of the record that are read entry by entry. */
export type Events = Omit<PatientRecord, "person" | "asOf" | "sources" | "setAside">;

/** The same, while they are being told: a reader adds what its entry says. */
export type Telling = { readonly [K in keyof Events]: Events[K][number][] };

/** What came of an entry; of one that had to be set aside, or a part of it, the reason. */
export type Told = "something" | "nothing" | { readonly because: string };

/** An entry, or part of one, that cannot be used after all. */
export const setAside = (because: string): Told => ({ because });
