import type { Window } from "../day.ts";
import type { Attendance, ResourceId } from "../record.ts";
import type { Count } from "../review.ts";
import type { When } from "../when.ts";
import { byCodePoint, type Counted, certaintyIn, toCount } from "./tally.ts";

/** A contact: every encounter with one clinician on one day. */
export type Contact = Counted & {
  readonly clinician: string | undefined;
  readonly clinicianName: string | undefined;
};

type Collapsing = { -readonly [K in keyof Contact]: Contact[K] } & { ids: ResourceId[] };

const mayBeContact = ({ kind }: Attendance): boolean =>
  kind === "contact" || kind === "unclassified";

const begun = (attendance: Attendance): Collapsing => ({
  ids: [attendance.id],
  when: attendance.when,
  sure: attendance.sure && attendance.kind === "contact",
  clinician: attendance.clinician,
  clinicianName: attendance.clinicianName,
});

const join = (into: Collapsing, contact: Collapsing): void => {
  into.ids.push(...contact.ids);
  into.sure ||= contact.sure;
  into.clinicianName ??= contact.clinicianName;
};

const inOrder = (a: Contact, b: Contact): number =>
  byCodePoint(a.when.earliest, b.when.earliest) ||
  byCodePoint(a.clinician ?? "", b.clinician ?? "") ||
  byCodePoint(a.ids[0] ?? "", b.ids[0] ?? "");

/**
 * The contacts of a record in order of day, clinician and id (contract §4, §9.4).
 * Only day-precise ones of the same day and clinician collapse; one without a clinician is of "unknown".
 */
export const collapse = (attendances: readonly Attendance[]): readonly Contact[] => {
  const contacts = new Map<string, Collapsing>();
  attendances.filter(mayBeContact).forEach((attendance, at) => {
    const { when, clinician } = attendance;
    const key = when.exact ? `${when.earliest} ${clinician ?? ""}` : `partial ${at}`;
    const same = contacts.get(key);
    if (same === undefined) contacts.set(key, begun(attendance));
    else join(same, begun(attendance));
  });
  for (const contact of contacts.values()) contact.ids.sort(byCodePoint);
  return [...contacts.values()].sort(inOrder);
};

const named = ({ exact, dated, earliest, latest }: When): string => {
  if (exact) return earliest;
  return dated ? `${earliest} to ${latest}` : "undated";
};

/** Contacts in the window. */
export const countContacts = (contacts: readonly Contact[], window: Window): Count =>
  toCount(
    contacts.flatMap((contact) => {
      const certainty = certaintyIn(contact, window);
      if (certainty === "out") return [];
      return [{ name: named(contact.when), sure: certainty === "sure", evidence: contact.ids }];
    }),
    window,
  );
