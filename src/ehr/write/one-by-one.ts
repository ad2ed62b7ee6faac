import type { Bundle, CarePlan } from "fhir/r4";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { Json } from "#fhir/element/json.ts";
import { asFirstDraft } from "#fhir/life/first-draft.ts";
import type { EhrFault } from "../fault.ts";
import type { Failure } from "../fhir-result.ts";
import { outcomeWords } from "../outcome.ts";
import { differences, pointersOf, pointsAlike, withoutPointers } from "./as-sent.ts";
import type { Before, Tools, Writing } from "./look/look-before.ts";
import { headOf, lookBefore, type Shown } from "./look/look-before.ts";
import { type Planned, plannedIn, referenceOf, versionOf } from "./planned.ts";
import { nameOf, type Receipt, writeReceipt } from "./receipt.ts";
import { withPlaces } from "./references.ts";
import { toFault } from "./to-fault.ts";
import { changeOnce, createOnce, type Written } from "./write-once.ts";

/** The parts so far: where each was put, and what had to be left out. */
type Progress = { readonly places: Map<string, string>; readonly warnings: string[] };

const several: EhrFault = {
  kind: "refused",
  because: ["the record holds one of its parts more than once"],
};

const faultOf = (failure: Failure, { changes }: Planned, what: string): EhrFault =>
  failure.kind === "precondition" && !changes ? several : toFault(failure, what);

/** An agreed plan stands as a draft until its parts are written, unless it was agreed before. */
const firstForm = (head: Planned, standing: Json | undefined): Json => {
  const plan = withPlaces(head.resource, new Map());
  const agreed = head.type !== "CarePlan" || plan.status !== "active";
  return agreed || standing?.status === "active"
    ? plan
    : (asFirstDraft(plan as unknown as CarePlan) as unknown as Json);
};

/** The plan first, complete on its own: the record's own elements stay. */
const placeHead = (
  session: Writing,
  head: Planned,
  before: Before,
  tools: Tools,
): Promise<Written> | Written => {
  if (before.kind !== "clear") return { ok: true, resource: before.plan };
  const form = firstForm(head, before.standing);
  return head.changes
    ? changeOnce(session, { ...pointersOf(before.standing), ...form }, head.changes.version, tools)
    : createOnce(session, head, form, tools);
};

const placePart = (
  session: Writing,
  part: Planned,
  places: ReadonlyMap<string, string>,
  tools: Tools,
): Promise<Written> => {
  const body = withPlaces(part.resource, places);
  return part.changes
    ? changeOnce(session, body, part.changes.version, tools)
    : createOnce(session, part, body, tools);
};

/** A part that this record will not have is left out; anything else stops the save, which can be gone on with. */
const mayBeLeftOut = ({ kind }: Failure): boolean =>
  ["forbidden", "invalid", "not-found", "gone", "conflict", "precondition"].includes(kind);

const placeParts = async (
  session: Writing,
  parts: readonly Planned[],
  { places, warnings }: Progress,
  tools: Tools,
): Promise<EhrFault | undefined> => {
  for (const part of parts) {
    const written = await placePart(session, part, places, tools);
    if (written.ok) places.set(part.name, referenceOf(written.resource));
    else if (!mayBeLeftOut(written)) return toFault(written, `write the ${nameOf(part.type)}`);
    else {
      const because = outcomeWords(written.outcome).join("; ") || "no reason was given";
      warnings.push(
        `The ${nameOf(part.type)} could not be stored on its own (${because}). The plan’s text holds it.`,
      );
    }
  }
  return undefined;
};

/** The plan again, now that it can point at its parts and at nothing else; only where it does not stand so already. */
const finishHead = async (
  session: Writing,
  head: Planned,
  now: Json,
  places: ReadonlyMap<string, string>,
  tools: Tools,
): Promise<Written> => {
  const whole = withPlaces(head.resource, places);
  if (differences(whole, now).length === 0 && pointsAlike(whole, now))
    return { ok: true, resource: now };
  const body = { ...withoutPointers(now), ...whole, id: now.id, meta: now.meta };
  return changeOnce(session, body, versionOf(now), tools);
};

/** What is to be read back: the bundle's entries as they could be stored. */
const storable = (planned: readonly Planned[], places: ReadonlyMap<string, string>) =>
  planned
    .filter(({ name }) => places.has(name))
    .map((part) => ({ ...part, resource: withPlaces(part.resource, places) }));

/**
 * Writes a plan where the record takes no transaction: the plan first, as a draft that is complete on its own, then
 * its parts, then the plan again, agreed and pointing at them. Nothing is ever deleted; a save that breaks
 * off is gone on with by saving again.
 */
export const saveOneByOne = async (
  session: Writing,
  bundle: Bundle,
  shown: Shown,
  tools: Tools,
): Promise<Result<Receipt, EhrFault>> => {
  const before = await lookBefore(session, bundle, shown);
  if (!before.ok) return before;
  const planned = plannedIn(bundle);
  const head = headOf(planned);
  const first = await placeHead(session, head, before.value, tools);
  if (!first.ok) return fault(faultOf(first, head, `save the ${nameOf(head.type)}`));
  const progress: Progress = {
    places: new Map([[head.name, referenceOf(first.resource)]]),
    warnings: [],
  };
  const stopped = await placeParts(session, planned.slice(1), progress, tools);
  if (stopped) return fault(stopped);
  const last = await finishHead(session, head, first.resource, progress.places, tools);
  if (!last.ok) return fault(toFault(last, `finish the ${nameOf(head.type)}`));
  const kept = storable(planned, progress.places);
  const places = kept.map(({ name }) => progress.places.get(name));
  return ok(await writeReceipt(session, kept, places, progress.warnings));
};
