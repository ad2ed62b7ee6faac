import { bandOf } from "#clinical/kinds/age.ts";
import { text } from "../comparing.ts";

/** A band of ages in which a practice keeps its thresholds; the last has no end. */
export type Band = { readonly name: string; readonly from: number; readonly to: number };

/** An age that nobody has, whatever year of birth is written. */
export const noAge = 10_000;

/** Beyond this age no band begins. */
const lastBegins = 150;

/** The bands in order of age, as `bandOf` draws them. */
export const bands: readonly Band[] = (() => {
  const found: { name: string; from: number; to: number }[] = [];
  for (let years = 0; years <= lastBegins; years += 1) {
    const name = bandOf(years);
    if (name === undefined) continue;
    const last = found.at(-1);
    if (last?.name === name) last.to = years;
    else found.push({ name, from: years, to: years });
  }
  const last = found.at(-1);
  if (last !== undefined) last.to = noAge;
  return found;
})();

/** The age at which the first band begins. */
export const adult = bands[0]?.from ?? 0;

/** SQL for the band of a person, null where the possible ages are not of one band. */
export const bandSql = `CASE ${bands
  .map(({ name, from, to }) => `WHEN youngest >= ${from} AND oldest <= ${to} THEN ${text(name)}`)
  .join(" ")} END`;
