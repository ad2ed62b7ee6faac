import { computed, type ReadonlySignal } from "@preact/signals";
import type { ChecklistId } from "#clinical/answers.ts";
import { safetyHold } from "#clinical/checklist/safety-hold.ts";
import { safetyEntries } from "#clinical/checklist/safety-items.ts";
import { withAnswers } from "#clinical/checklist/with-answers.ts";
import { findPattern } from "#clinical/find-pattern.ts";
import type { ResourceId } from "#clinical/record.ts";
import type { ChecklistEntry, Pattern } from "#clinical/review.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type FaceTurn, openFace } from "./face/face.ts";
import { type Filing, fileAway } from "./filing.ts";
import { type Help, openHelp } from "./help/help.ts";
import type { Ports } from "./ports.ts";
import { type Entry, entryIndex } from "./record/entry-index.ts";

/** One GP with one record: what was said, and everything that follows from it. */
export type Visit = {
  readonly ports: Ports;
  readonly desk: Desk;
  readonly filing: Filing;
  /** Whom the screen is turned to. */
  readonly face: FaceTurn;
  readonly help: Help;
  /** Undefined until the record is. */
  readonly pattern: ReadonlySignal<Pattern | undefined>;
  readonly entries: ReadonlySignal<ReadonlyMap<ResourceId, Entry>>;
  /** The safety items after the answers; the other items are not needed before the checklist is drawn. */
  readonly safety: ReadonlySignal<readonly ChecklistEntry[]>;
  /** The items that still hold the pattern back; empty when released. */
  readonly hold: ReadonlySignal<readonly ChecklistId[]>;
  readonly close: () => void;
};

/** Opens the visit on what the launch hands over: write little, compute the rest. */
export const openVisit = (ports: Ports): Visit => {
  const desk = openDesk(ports, () => filing.write());
  const filing: Filing = fileAway(ports, desk.toAnswers, desk.filed);
  const { work } = desk;

  // A string, so that typing in the plan does not count the record again.
  const attested = computed(() =>
    Object.entries(work.value.checklist)
      .filter(([, answer]) => answer.state === "done")
      .map(([id]) => id)
      .join(" "),
  );
  const malaise = computed(() => work.value.plan.postExertionalMalaise === true);
  const pattern = computed(() => {
    const record = ports.record.value;
    if (record === undefined) return undefined;
    return findPattern(record, {
      reference: ports.reference,
      attested: attested.value.split(" ").filter((id) => id !== ""),
      postExertionalMalaise: malaise.value,
    });
  });
  const entries = computed(() => {
    const record = ports.record.value;
    return record === undefined ? new Map<ResourceId, Entry>() : entryIndex(record);
  });
  const said = computed(() => work.value.checklist);
  const fromRecord = computed(() => {
    const record = ports.record.value;
    const seen = pattern.value;
    return record === undefined || seen === undefined ? [] : safetyEntries(record, seen);
  });
  const safety = computed(() => withAnswers(fromRecord.value, said.value));

  return {
    ports,
    desk,
    filing,
    face: openFace(ports.face?.first ?? "clinician", ports.face?.keep),
    help: openHelp(ports.remembers),
    pattern,
    entries,
    safety,
    hold: computed(() => safetyHold(safety.value)),
    close: desk.close,
  };
};
