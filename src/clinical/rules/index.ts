import { type RuleId, ruleIds } from "../review.ts";
import type { Rule } from "../rule.ts";
import { bdsMulti } from "./bds-multi.ts";
import { bdsSingle } from "./bds-single.ts";
import { denb2014 } from "./denb-2014.ts";
import { el2014 } from "./el-2014.ts";
import { fa2y30 } from "./fa-2y30.ts";
import { faP90 } from "./fa-p90.ts";
import { faP97 } from "./fa-p97.ts";
import { faPers3 } from "./fa-pers3.ts";
import { kitsA } from "./kits-a.ts";
import { kitsB } from "./kits-b.ts";
import { mssPilot } from "./mss-pilot.ts";
import { mss3 } from "./mss3.ts";
import { phq15High } from "./phq15-high.ts";
import { phq15Medium } from "./phq15-medium.ts";
import { tl1 } from "./tl-1.ts";
import { tl2 } from "./tl-2.ts";
import { tl3 } from "./tl-3.ts";
import { tl4 } from "./tl-4.ts";
import { tl5 } from "./tl-5.ts";
import { tlFlag } from "./tl-flag.ts";

/** Every rule by its id. */
export const ruleOf: Readonly<Record<RuleId, Rule>> = {
  "DENB-2014": denb2014,
  "KITS-A": kitsA,
  "KITS-B": kitsB,
  "MSS-PILOT": mssPilot,
  MSS3: mss3,
  "EL-2014": el2014,
  "FA-P90": faP90,
  "FA-P97": faP97,
  "FA-PERS3": faPers3,
  "FA-2Y30": fa2y30,
  "BDS-SINGLE": bdsSingle,
  "BDS-MULTI": bdsMulti,
  "PHQ15-MEDIUM": phq15Medium,
  "PHQ15-HIGH": phq15High,
  "TL-1": tl1,
  "TL-2": tl2,
  "TL-3": tl3,
  "TL-4": tl4,
  "TL-5": tl5,
  "TL-FLAG": tlFlag,
};

/** The rules in their reading order (contract §5). */
export const rules: readonly Rule[] = ruleIds.map((id) => ruleOf[id]);
