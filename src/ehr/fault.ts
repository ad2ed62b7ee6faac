/** Why a read or a write did not happen, named by what the GP can do about it. */
export type EhrFault =
  | { readonly kind: "signedOut" }
  | { readonly kind: "notAllowed"; readonly what: string; readonly because: readonly string[] }
  | { readonly kind: "changedElsewhere" }
  | { readonly kind: "refused"; readonly because: readonly string[] }
  | { readonly kind: "busy"; readonly retryAfterSeconds: number | undefined }
  | { readonly kind: "unreachable" }
  | { readonly kind: "notFhir" }
  | { readonly kind: "wrongPatient" };

const reasons = (because: readonly string[]): string =>
  because.length === 0 ? "it gave no reason" : because.join("; ");

/** One sentence for the GP: what happened, that nothing typed is lost, and the way on. */
export const advice = (fault: EhrFault): string => {
  switch (fault.kind) {
    case "signedOut":
      return "Your session has ended. Your draft is kept. Open Throughline again from the patient’s record to go on.";
    case "notAllowed":
      return `The record does not allow Throughline to ${fault.what} (${reasons(fault.because)}). Your draft is kept. Copy the plan as text, or ask your practice’s system administrator.`;
    case "changedElsewhere":
      return "Someone changed this plan since you opened it. Your draft is kept. Read the record again to see their changes, and choose.";
    case "refused":
      return `The record refused the plan: ${reasons(fault.because)}. Your draft is kept. Copy the plan as text, or correct it and save again.`;
    case "busy":
      return "The record is busy. Your draft is kept. Try again in a moment.";
    case "unreachable":
      return "The record is not answering. Your draft is kept. Try again, and Throughline will first check whether the plan was saved.";
    case "notFhir":
      return "The record answered with something that Throughline cannot read. Nothing was written and your draft is kept. Try again, or copy the plan as text.";
    case "wrongPatient":
      return "The record answered about another patient. Nothing was written. Close Throughline and open it again from the right record.";
  }
};
