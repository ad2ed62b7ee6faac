import { certaintyIn } from "../count/tally.ts";
import { monthsTo } from "../day.ts";
import { isAlarm } from "../groups.ts";
import { unsigned } from "../rule.ts";
import { type Finding, onAny } from "./finding.ts";

/** An alarm entry in 12 months, whatever came of it. */
export const alarmSymptom: Finding = {
  id: "alarm-symptom",
  title: "An alarm symptom is recorded",
  item: "A3",
  holdsHeadline: true,
  reads: ["Encounter", "Condition", "Observation"],
  source: {
    cite: "White B et al. 2023 BJGP 73:e75 (alarm symptoms); a BJGP review, 60:e366; groups and window ours",
    unresolvedDoi: "10.3399/bjgp.2022.0371",
    grade: "shape only",
    ...unsigned,
  },
  standsOn: ({ record: { alarms, asOf } }) => {
    const window = monthsTo(asOf, 12);
    return onAny(alarms.filter((event) => isAlarm(event) && certaintyIn(event, window) !== "out"));
  },
};
