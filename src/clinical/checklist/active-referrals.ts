import { monthsTo } from "../day.ts";
import type { PatientRecord, ReferralEvent } from "../record.ts";
import { placeIn } from "../when.ts";

/** Referrals of any kind that are still open and may have been made in the last 12 months. */
export const activeReferrals = ({ referrals, asOf }: PatientRecord): readonly ReferralEvent[] =>
  referrals.filter(
    ({ status, when }) => status === "active" && placeIn(when, monthsTo(asOf, 12)) !== "out",
  );
