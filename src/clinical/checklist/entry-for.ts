import { dayInWords } from "../plan/day-in-words.ts";
import type { PatientRecord, SourceType } from "../record.ts";
import type { ChecklistEntry } from "../review.ts";
import { type EarlierWord, earlierWord } from "./earlier-word.ts";
import type { ChecklistItem, Seen } from "./item.ts";

type Settled = Omit<ChecklistEntry, "id">;

const unread = (item: ChecklistItem, { sources }: PatientRecord): readonly SourceType[] =>
  item.reads.filter((type) => !["complete", "absent"].includes(sources[type].state));

const saidOn = ({ from, to }: EarlierWord): string =>
  from === to ? `on ${dayInWords(from)}` : `between ${dayInWords(from)} and ${dayInWords(to)}`;

const noted = ({ said }: EarlierWord): string => (said.note?.trim() ? ` ${said.note.trim()}` : "");

/** The state that an earlier word gives while it stands; "does not apply" only with its reason. */
const byWord = (item: ChecklistItem, word: EarlierWord): Settled | undefined => {
  if (!item.attestable || word.standing !== "stands") return undefined;
  const rest = {
    evidence: [word.id],
    by: "earlier plan" as const,
    ...(word.standsUntil === undefined ? {} : { standsUntil: word.standsUntil }),
  };
  if (word.said.state === "done")
    return { state: "done", says: `Attested ${saidOn(word)}.${noted(word)}`, ...rest };
  return word.said.state === "not-applicable" && noted(word) !== ""
    ? {
        state: "not-applicable",
        says: `Did not apply, said ${saidOn(word)}:${noted(word)}`,
        ...rest,
      }
    : undefined;
};

/** What an earlier word that does not settle the item still tells: it ended, or it asked to wait. */
const trace = (word: EarlierWord, { asOf }: PatientRecord): Partial<Settled> => {
  const { state, until } = word.said;
  if (state === "due") return until !== undefined && until > asOf ? { snoozedUntil: until } : {};
  return (state === "done" || state === "not-applicable") && word.standing !== "stands"
    ? { ended: word.standing }
    : {};
};

const settled = (item: ChecklistItem, record: PatientRecord, seen: Seen): Settled => {
  const word = earlierWord(item, record, seen);
  const found = { ...item.fromRecord(record, seen), by: "record" as const };
  if (word === undefined) return found;
  return byWord(item, word) ?? { ...found, ...(item.attestable ? trace(word, record) : {}) };
};

/** The state of one item: an attestation that still stands, else the record; unread sources overrule both. */
export const entryFor = (
  item: ChecklistItem,
  record: PatientRecord,
  seen: Seen,
): ChecklistEntry => {
  const found = settled(item, record, seen);
  const missing = unread(item, record);
  if (missing.length === 0) return { id: item.id, ...found };
  return {
    id: item.id,
    state: "needs-clinician",
    evidence: found.evidence,
    by: "record",
    // What was found among the rest may only alarm; it may not settle the item.
    says: `${found.state === "needs-clinician" ? `${found.says} ` : ""}Not wholly read: ${missing.join(", ")}.`,
  };
};
