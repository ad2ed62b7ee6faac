import type { Day } from "../day.ts";
import type { ResourceId } from "../record.ts";
import type { When } from "../when.ts";

/** A future or past appointment. */
export type AppointmentEntry = {
  readonly id: ResourceId;
  readonly when: When;
  readonly status: string;
  readonly says: string;
};

/** Something to be done, and by when. */
export type TaskEntry = {
  readonly id: ResourceId;
  readonly status: string;
  readonly due: Day | undefined;
  readonly ours: boolean;
  readonly says: string;
};

/** What is hoped for, and by when. */
export type GoalEntry = {
  readonly id: ResourceId;
  readonly status: string;
  readonly text: string;
  readonly by: Day | undefined;
  readonly ours: boolean;
};

/** Who is involved. */
export type CareTeamEntry = {
  readonly id: ResourceId;
  readonly status: string;
  readonly members: readonly string[];
  readonly ours: boolean;
  /** Who leads in a team of ours: since when, where they took over from another, and whether they have left. */
  readonly lead?: { readonly since: When | undefined; readonly left: boolean };
};

/** Information that was given, and what in the record it is about. */
export type MessageEntry = {
  readonly id: ResourceId;
  readonly when: When;
  readonly about: readonly ResourceId[];
};
