import type { Face } from "#app/face/face.ts";
import type { Draft, HeldPlan } from "#app/ports.ts";
import type { PlanChange } from "#clinical/instruments/taken-today.ts";
import type { EhrFault } from "#ehr/fault.ts";
import type { Deed } from "./act.ts";
import type { Given } from "./ports.ts";

/** The parts of the screen that have examples of their own. */
export const parts = [
  "screen",
  "identity strip",
  "headline",
  "on this page",
  "look at first",
  "pattern",
  "put aside",
  "timeline",
  "checklist",
  "scores",
  "plan",
  "plan in the record",
  "requests",
  "patient’s copy",
  "evidence",
  "keys",
  "tour",
] as const;
export type Part = (typeof parts)[number];

/** One part in one state: everything that a test, the gallery and axe need to draw it. */
export type Example = {
  readonly part: Part;
  readonly name: string;
  /** A person of `people.ts` or of `timelines.ts`; undefined while nothing has answered. */
  readonly person?: string;
  readonly face?: Face;
  readonly draft?: Draft;
  /** Our own plan as the record holds it. */
  readonly held?: HeldPlan;
  readonly secondsLeft?: number;
  /** How far the plan has gone on its way into the record, and what a save is answered with. */
  readonly step?: "preview" | "saved" | EhrFault;
  /** The plan in the record moves on, in place of being written. */
  readonly change?: PlanChange;
  /** What the launch hands over beside the usual. */
  readonly given?: Omit<Given, "draft" | "existing" | "face">;
  /** What the GP does once the part stands, in order. */
  readonly does?: readonly Deed[];
};

/** The examples of one part. */
export const of = (part: Part, ...examples: readonly Omit<Example, "part">[]): readonly Example[] =>
  examples.map((one) => ({ part, ...one }));

/** The name of an example in an address. */
export const nameOf = ({ part, name }: Example): string =>
  `${part} ${name}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
