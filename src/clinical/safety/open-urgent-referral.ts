import { certaintyIn } from "../count/tally.ts";
import { monthsTo } from "../day.ts";
import type { ReferralEvent } from "../record.ts";
import { unsigned } from "../rule.ts";
import { type Finding, onAny } from "./finding.ts";

const isOpen = ({ status }: ReferralEvent): boolean => status === "active" || status === "unknown";
const isUrgent = ({ urgent, specialty }: ReferralEvent): boolean =>
  urgent || specialty === "urgent-suspected-cancer";

/** An urgent referral of 12 months, or undated, that is not known to be completed. */
export const openUrgentReferral: Finding = {
  id: "open-urgent-referral",
  title: "An urgent referral is open",
  item: "A4",
  holdsHeadline: true,
  reads: ["ServiceRequest"],
  source: { cite: "Throughline’s own: what is open is settled first", grade: "ours", ...unsigned },
  standsOn: ({ record: { referrals, asOf } }) => {
    const window = monthsTo(asOf, 12);
    return onAny(
      referrals.filter(
        (event) => isOpen(event) && isUrgent(event) && certaintyIn(event, window) !== "out",
      ),
    );
  },
};
