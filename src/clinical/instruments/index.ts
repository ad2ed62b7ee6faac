import { gad7 } from "./gad-7.ts";
import type { Band, InstrumentSheet } from "./instrument.ts";
import { phq9 } from "./phq-9.ts";
import { phq15 } from "./phq-15.ts";
import type { InstrumentId } from "./taken-today.ts";
import { totalsOnly } from "./totals-only.ts";

/** Every instrument, in the order of `instrumentIds`. */
export const instruments: readonly InstrumentSheet[] = [phq9, gad7, phq15, ...totalsOnly];

/** The sheet of an instrument; every id has one. */
export const sheetOf = (id: InstrumentId): InstrumentSheet => {
  const sheet = instruments.find((each) => each.id === id);
  if (!sheet) throw new Error(`no sheet for ${id}`);
  return sheet;
};

/** The band that a total lies in; undefined where the instrument has none. */
export const bandOf = ({ bands }: InstrumentSheet, total: number): Band | undefined =>
  bands.findLast(({ from }) => total >= from);

/** Whether a total can be one of the instrument; out of range is to be checked, never clipped. */
export const inRange = ({ range: [least, most] }: InstrumentSheet, total: number): boolean =>
  Number.isInteger(total) && total >= least && total <= most;
