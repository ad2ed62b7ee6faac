import type { SetAside, SourceState, SourceType } from "#clinical/record.ts";
import type { Json } from "./element/json.ts";
import type { Names } from "./element/reference.ts";

/** What one source answered: how much of it, and the resources as they came. */
export type SourceInput = {
  readonly state: SourceState;
  readonly resources: readonly unknown[];
  /** The same by bare id, where they have been sorted: each once, all of the type, and all the patient's. */
  readonly sorted?: ReadonlyMap<string, Json>;
};

/** One person's resources by type, however they were fetched; nothing in them is believed yet. */
export type PatientSources = {
  /** The bare id of the Patient. */
  readonly patient: string;
  /** `Patient` holds the one Patient. */
  readonly sources: Readonly<Record<SourceType, SourceInput>>;
  /** What could not be given to the person's sources, with the reason. */
  readonly setAside: readonly SetAside[];
  /** fullUrl → `Type/id`. */
  readonly names: Names;
  /** `Type/id` → Practitioner, PractitionerRole, Medication or Organization, where the way in read any. */
  readonly others?: ReadonlyMap<string, Json>;
};
