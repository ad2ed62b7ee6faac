import type { Counts } from "../review.ts";
import type { Test } from "../rule.ts";
import type { Verdict } from "../verdict.ts";

type Asked = Extract<Test, { readonly kind: "low-continuity" }>;

const verdictOn = ({ below, contacts, unknownAtMost }: Asked, counts: Counts): Verdict => {
  const { sure, maybe } = counts["contacts-12m"];
  const { upc, unknownClinician } = counts["clinicians-12m"];
  if (sure + maybe < contacts) return "not met";
  if (maybe > 0 || unknownClinician > unknownAtMost * sure || upc === null) return "cannot tell";
  return upc < below ? "met" : "not met";
};

/** Whether contacts are spread over clinicians; too many unknown ones, or any unsure contact, and it cannot tell (contract §9.7). */
export const lowContinuity = (
  asked: Asked,
  counts: Counts,
): { readonly verdict: Verdict; readonly working: string } => {
  const { upc, unknownClinician } = counts["clinicians-12m"];
  const { sure, maybe } = counts["contacts-12m"];
  const index = upc === null ? "unknown" : upc.toFixed(4);
  const of = `${sure} (+${maybe}) contacts of ${asked.contacts}, ${unknownClinician} of unknown clinicians`;
  return { verdict: verdictOn(asked, counts), working: `UPC ${index} below ${asked.below}: ${of}` };
};
