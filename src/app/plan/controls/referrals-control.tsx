import { later } from "../../parts/later.tsx";
import type { ControlProps } from "./control.ts";

/** Offers of other help, fetched when their section is first drawn. */
export const ReferralsControl = later<ControlProps>(
  async () => (await import("../referrals/referrals.tsx")).Referrals,
  "Fetching what can be offered…",
);
