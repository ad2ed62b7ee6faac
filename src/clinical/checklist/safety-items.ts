import type { PatientRecord } from "../record.ts";
import type { ChecklistEntry } from "../review.ts";
import { rethink } from "./a1-rethink.ts";
import { redFlags } from "./a3-red-flags.ts";
import { openLoops } from "./a4-open-loops.ts";
import { moodAndSafety } from "./a6-mood-and-safety.ts";
import { entryFor } from "./entry-for.ts";
import type { ChecklistItem, Seen } from "./item.ts";

/** The items that come before any pattern is named, in the order they are looked at. */
export const safetyItems: readonly ChecklistItem[] = [rethink, redFlags, openLoops, moodAndSafety];

/** The safety items as the record alone has them: the same entries as in the whole checklist. */
export const safetyEntries = (record: PatientRecord, seen: Seen): readonly ChecklistEntry[] =>
  safetyItems.map((item) => entryFor(item, record, seen));
