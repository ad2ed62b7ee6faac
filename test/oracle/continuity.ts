import type { Window } from "./dates.ts";
import type { Contact } from "./encounters.ts";
import { isSureIn } from "./tally.ts";

/** §4, `clinicians-12m`; null where undefined. */
export type Continuity = {
  readonly upc: number | null;
  readonly coc: number | null;
  readonly secon: number | null;
  readonly unknownClinician: number;
};

/** §9.7, "4 decimals, half up", in whole numbers. */
const rounded = (above: number, below: number): number =>
  Math.floor((2 * above * 10_000 + below) / (2 * below)) / 10_000;

/** §9.7: "in order of day, clinician, id". */
const inOrder = (a: Contact, b: Contact): number => {
  const key = ({ when, clinician, ids }: Contact) =>
    [when.earliest, clinician ?? "", ids[0] ?? ""] as const;
  const [one, other] = [key(a), key(b)];
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 || (one[at] ?? "") < (other[at] ?? "") ? -1 : 1;
};

/** §9.7: over the sure contacts of the window with a known clinician. */
export const continuityOf = (contacts: readonly Contact[], window: Window): Continuity => {
  const sure = contacts.filter((contact) => isSureIn(contact, window));
  const known = sure.filter(({ clinician }) => clinician !== undefined).sort(inOrder);
  const times = new Map<string, number>();
  for (const { clinician = "" } of known) times.set(clinician, (times.get(clinician) ?? 0) + 1);
  const n = known.length;
  const squares = [...times.values()].reduce((sum, each) => sum + each * each, 0);
  const pairs = known.filter(
    ({ clinician }, index) => index > 0 && known[index - 1]?.clinician === clinician,
  ).length;
  return {
    upc: n < 1 ? null : rounded(Math.max(...times.values()), n),
    coc: n < 2 ? null : rounded(squares - n, n * (n - 1)),
    secon: n < 2 ? null : rounded(pairs, n - 1),
    unknownClinician: sure.length - n,
  };
};
