import type { DismissalAnswer } from "#clinical/instruments/taken-today.ts";

/** Why the pattern is put aside, and what goes with it. */
export const dismissalWords: Readonly<
  Record<DismissalAnswer["reason"], { readonly choice: string; readonly note: string }>
> = {
  explained: { choice: "It is explained", note: "What explains it" },
  "not-now": { choice: "Not now", note: "Note (you need not say)" },
  "under-review": { choice: "It is already under review", note: "Who is reviewing it" },
  "not-a-pattern": { choice: "It is not such a pattern", note: "Why" },
};
