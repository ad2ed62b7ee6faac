import type { Bundle, FhirResource, Provenance } from "fhir/r4";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { EhrFault } from "./fault.ts";
import { sleep } from "./sleep.ts";
import { type Saving, saveAtOnce } from "./write/all-at-once.ts";
import { type Capabilities, readCapabilities } from "./write/capabilities.ts";
import { lookAfter } from "./write/look/look-after.ts";
import { headOf, type Shown, type Tools, type Writing } from "./write/look/look-before.ts";
import { saveOneByOne } from "./write/one-by-one.ts";
import { plannedIn } from "./write/planned.ts";
import type { Receipt } from "./write/receipt.ts";
import { withoutReferences } from "./write/references.ts";
import { mayTake, type Road, roadFor } from "./write/road.ts";
import { writeAfter } from "./write/write-after.ts";
import { writeProvenance } from "./write/write-provenance.ts";

/** What is to be kept: the plan as resources and, where the record takes none, as the document that stands for it. */
export type Manuscript = {
  readonly plan: Bundle<FhirResource>;
  /** The document, and what else of the plan may stand beside it. */
  readonly document: Bundle<FhirResource>;
  /** What had no room in the plan's transaction, and follows it. */
  readonly after?: Bundle<FhirResource> | undefined;
  readonly provenance: Provenance;
  /** The plan with its provenance as a note, for a record that keeps none beside it. */
  readonly noted: Bundle<FhirResource>;
};

/** Exactly what will be written, and how it gets there. */
export type Prepared = {
  readonly road: Road;
  readonly bundle: Bundle<FhirResource>;
  /** What is changed once the plan is in place. */
  readonly after: Bundle<FhirResource> | undefined;
  readonly provenance: Provenance | undefined;
  /** Types of parts that this record does not take. */
  readonly leftOut: readonly string[];
};

export type SavedPlan = Receipt & { readonly road: Road };

/** Saves the plans of one session, and remembers what its server would not do. */
export type Writer = {
  /** How the plan would be saved now; `wish` chooses the document although the plan itself could be tried. */
  readonly prepare: (manuscript: Manuscript, wish?: "document" | undefined) => Promise<Prepared>;
  readonly save: (prepared: Prepared, shown: Shown) => Promise<Result<SavedPlan, EhrFault>>;
};

/** The bundle without the parts that the record does not take, and without what points at them. */
const fitting = (bundle: Bundle<FhirResource>, can: Capabilities, heads = 1) => {
  const out = plannedIn(bundle)
    .slice(heads)
    .filter((part) => !mayTake(can, part));
  const lost = new Set(out.filter(({ changes }) => !changes).map(({ name }) => name));
  const left = new Set(out.map(({ name }) => name));
  const entry = (bundle.entry ?? [])
    .filter(({ fullUrl, request }) => !left.has(fullUrl ?? request?.url ?? ""))
    .map((each) =>
      each.resource
        ? { ...each, resource: withoutReferences(each.resource, (urn) => lost.has(urn)) }
        : each,
    );
  return { bundle: { ...bundle, entry }, leftOut: [...new Set(out.map(({ type }) => type))] };
};

const cannot: EhrFault = {
  kind: "notAllowed",
  what: "save plans",
  because: ["it takes neither plans nor documents from Throughline"],
};

/** The roads that a save has found closed: what may not be written in one go may not be written one by one either. */
const closedBy = (road: Road, result: Result<Receipt, EhrFault>): readonly Road[] => {
  if (result.ok || result.fault.kind !== "notAllowed") return [];
  return road === "document" ? [road] : ["transaction", "one-by-one"];
};

type ByRoad = { readonly road: Road; readonly result: Result<Receipt, EhrFault> };

/** All at once where the server can; what it cannot do so is gone on with one by one. */
const byRoad = async (road: Road, saving: Saving): Promise<ByRoad> => {
  const oneByOne = () => saveOneByOne(saving.session, saving.bundle, saving.shown, saving.tools);
  switch (road) {
    case "text":
      return { road, result: fault(cannot) };
    case "transaction": {
      const atOnce = await saveAtOnce(saving);
      return atOnce === "one by one"
        ? { road: "one-by-one", result: await oneByOne() }
        : { road, result: atOnce };
    }
    case "one-by-one":
    case "document":
      return { road, result: await oneByOne() };
  }
};

const asPlan: ReadonlySet<Road> = new Set<Road>(["transaction", "one-by-one"]);

/** Chooses the road, and leaves out what this record will not have. */
const prepareFor = (
  { plan, after, document, provenance, noted }: Manuscript,
  can: Capabilities,
  closed: ReadonlySet<Road>,
): Prepared => {
  const [head] = plannedIn(plan);
  const [paper] = plannedIn(document);
  if (!head || !paper) throw new Error("a manuscript holds a plan and its document");
  const road = roadFor(can, head, { held: paper.changes !== undefined }, closed);
  const kept = can.create("Provenance") !== "no";
  const bundle = kept ? plan : noted;
  return {
    road,
    ...fitting(asPlan.has(road) ? bundle : document, can),
    after: asPlan.has(road) && after ? fitting(after, can, 0).bundle : undefined,
    provenance: kept && road !== "text" ? provenance : undefined,
  };
};

/** Opens the writer. It asks the server what it takes once, when the first plan is prepared. */
export const openWriter = (
  session: Writing,
  pause: (ms: number) => Promise<void> = sleep,
): Writer => {
  const closed = new Set<Road>();
  let asked: Promise<Capabilities> | undefined;
  const capabilities = (): Promise<Capabilities> => {
    asked ??= readCapabilities(session);
    return asked;
  };

  const saveOn = async (
    { road, bundle }: Prepared,
    shown: Shown,
    tools: Tools,
  ): Promise<Result<SavedPlan, EhrFault>> => {
    const saved = await byRoad(road, { session, bundle, shown, tools });
    for (const shut of closedBy(saved.road, saved.result)) closed.add(shut);
    return saved.result.ok ? ok({ ...saved.result.value, road: saved.road }) : saved.result;
  };

  return {
    prepare: async (manuscript, wish) =>
      prepareFor(manuscript, await capabilities(), wish === "document" ? asPlan : closed),
    save: async (prepared, shown) => {
      const tools: Tools = { can: await capabilities(), pause };
      const saved = await saveOn(prepared, shown, tools);
      if (!saved.ok) return saved;
      const { after, provenance, bundle } = prepared;
      const followed = after ? await writeAfter(session, after, saved.value, tools) : saved.value;
      const receipt = provenance ? await writeProvenance(session, provenance, followed) : followed;
      const doubled = await lookAfter(session, headOf(plannedIn(bundle)), tools);
      const warnings = [...receipt.warnings, ...doubled];
      return ok({ ...receipt, warnings, road: saved.value.road });
    },
  };
};
