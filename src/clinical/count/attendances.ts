import type { Window } from "../day.ts";
import type { Attendance } from "../record.ts";
import type { Count } from "../review.ts";
import { certaintyIn, onePerDay, toCount } from "./tally.ts";

/** Emergency and urgent attendances in the window, one a day. */
export const countEmergencies = (attendances: readonly Attendance[], window: Window): Count =>
  toCount(
    onePerDay(
      attendances.filter(({ kind }) => kind === "emergency"),
      ({ kind }) => kind,
      window,
    ),
    window,
  );

/** Encounters of the window that the table excludes, each one; shown beside the contacts. */
export const countExcluded = (attendances: readonly Attendance[], window: Window): Count =>
  toCount(
    attendances.flatMap((attendance) => {
      const certainty = certaintyIn(attendance, window);
      if (attendance.kind !== "excluded" || certainty === "out") return [];
      return [{ name: attendance.says, sure: certainty === "sure", evidence: [attendance.id] }];
    }),
    window,
  );
