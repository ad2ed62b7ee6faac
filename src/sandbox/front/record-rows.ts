import { textAt, valuesAt } from "../store/elements.ts";
import type { Store } from "../store/store.ts";
import type { Stored } from "../store/stored.ts";
import { narrativeText } from "./narrative.ts";

/** One line of the record summary. */
export type Row = {
  readonly when: string | undefined;
  readonly what: string;
  readonly about: string | undefined;
  /** The text of a plan, a line for each paragraph. */
  readonly text: string | undefined;
};

/** Where a type keeps its date, what it is called, and what is said beside. */
type Reading = { readonly when: string; readonly what: string; readonly about: string };

const readings: Readonly<Record<string, Reading>> = {
  Encounter: {
    when: "period.start",
    what: "type|reasonCode|class",
    about: "participant.individual",
  },
  Condition: {
    when: "onsetDateTime|onsetPeriod.start|recordedDate",
    what: "code",
    about: "clinicalStatus",
  },
  Observation: {
    when: "effectiveDateTime|effectivePeriod.start|issued",
    what: "code",
    about: "valueQuantity|valueString|valueCodeableConcept|interpretation|status",
  },
  DiagnosticReport: {
    when: "effectiveDateTime|effectivePeriod.start|issued",
    what: "code",
    about: "conclusion|status",
  },
  ServiceRequest: { when: "authoredOn", what: "code|reasonCode", about: "status|priority" },
  CarePlan: {
    when: "created|period.start",
    what: "title|category|description",
    about: "status|author",
  },
  Goal: { when: "startDate", what: "description", about: "lifecycleStatus" },
  Task: {
    when: "restriction.period.end|executionPeriod.start|authoredOn",
    what: "description|code",
    about: "status|owner",
  },
};

const quantity = (value: unknown): string | undefined => {
  const [number] = valuesAt(value, "value");
  const unit = textAt(value, "unit") ?? textAt(value, "code") ?? "";
  if (typeof number !== "number") return undefined;
  return unit && !unit.startsWith("{") ? `${number} ${unit}` : String(number);
};

const label = (value: unknown): string | undefined => {
  if (typeof value === "string") return value;
  const [coding] = valuesAt(value, "coding");
  return (
    quantity(value) ??
    textAt(value, "text") ??
    textAt(value, "display") ??
    textAt(coding, "display") ??
    textAt(coding, "code") ??
    textAt(value, "code") ??
    textAt(value, "reference")
  );
};

const labelsAt = (resource: Stored, path: string): string[] =>
  valuesAt(resource, path).flatMap((value) => label(value) ?? []);

const row = (resource: Stored, { when, what, about }: Reading): Row => {
  const [date] = valuesAt(resource, when);
  const [div] = valuesAt(resource, "text.div");
  return {
    when: typeof date === "string" ? date.slice(0, 10) : undefined,
    what: labelsAt(resource, what)[0] ?? "Not named",
    about: labelsAt(resource, about).join(" · ") || undefined,
    text:
      resource.resourceType === "CarePlan" && typeof div === "string"
        ? narrativeText(div)
        : undefined,
  };
};

const newestFirst = (a: Row, b: Row): number => (b.when ?? "").localeCompare(a.when ?? "");

/** The newest entries of a type in one patient’s record, undated ones last. */
export const rowsOf = (store: Store, type: string, patient: string, most = 12): readonly Row[] => {
  const reading = readings[type];
  return reading
    ? [...store.ofPatient(type, patient)]
        .map((resource) => row(resource, reading))
        .sort(newestFirst)
        .slice(0, most)
    : [];
};

/** The consultation that the record would be open at: the latest, by its start. */
export const latestEncounter = (store: Store, patient: string): string | undefined =>
  [...store.ofPatient("Encounter", patient)]
    .map(({ id, ...rest }) => ({ id, start: String(valuesAt(rest, "period.start")[0] ?? "") }))
    .reduce<{ id: string; start: string } | undefined>(
      (latest, one) => (latest && latest.start >= one.start ? latest : one),
      undefined,
    )?.id;
