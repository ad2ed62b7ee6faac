import type { Verdict } from "#clinical/verdict.ts";

/** A verdict in a word and a sign, so that colour is never alone. */
export const verdictWords: Readonly<
  Record<Verdict, { readonly sign: string; readonly says: string; readonly tag: string }>
> = {
  met: { sign: "●", says: "met", tag: "nhsuk-tag--blue" },
  "not met": { sign: "○", says: "not met", tag: "nhsuk-tag--white" },
  "cannot tell": { sign: "?", says: "cannot tell", tag: "nhsuk-tag--yellow" },
};
