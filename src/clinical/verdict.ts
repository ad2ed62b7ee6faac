/** What a rule says of a record; not knowing is an answer (contract §2). */
export type Verdict = "met" | "not met" | "cannot tell";

/** A count with what it is sure of and what it may also hold. */
export type SureMaybe = { readonly sure: number; readonly maybe: number };

/** Whether the count reaches `threshold`, however the unsure ones fell. */
export const reaches = ({ sure, maybe }: SureMaybe, threshold: number): Verdict => {
  if (sure >= threshold) return "met";
  return sure + maybe < threshold ? "not met" : "cannot tell";
};

/** Kleene's *and*: met when every part is; one `not met` settles it. */
export const allOf = (parts: readonly Verdict[]): Verdict => {
  if (parts.includes("not met")) return "not met";
  return parts.includes("cannot tell") ? "cannot tell" : "met";
};

/** Kleene's *or*: met when any part is; `not met` only when none could be. */
export const anyOf = (parts: readonly Verdict[]): Verdict => {
  if (parts.includes("met")) return "met";
  return parts.includes("cannot tell") ? "cannot tell" : "not met";
};

/** Kleene's *not*. */
export const not = (part: Verdict): Verdict => {
  switch (part) {
    case "met":
      return "not met";
    case "not met":
      return "met";
    case "cannot tell":
      return "cannot tell";
  }
};
