import { groupWords } from "#clinical/codelists/group-words.ts";
import { unspecified } from "#clinical/groups.ts";
import type { PatientRecord, ReferralEvent } from "#clinical/record.ts";
import { rowWords } from "../words/timeline-words.ts";
import { type Face, inOrder, markOf, type Row } from "./mark.ts";

type Outcome = "completed" | "open" | "ended" | "unknown";

const outcomes: Readonly<Record<string, Outcome>> = {
  completed: "completed",
  active: "open",
  unknown: "unknown",
};
const outcomeOf = ({ status }: ReferralEvent): Outcome => outcomes[status] ?? "ended";

const looks = {
  completed: { shape: "arrow", tone: "referral" },
  open: { shape: "ring", tone: "referral" },
  ended: { shape: "stop", tone: "unclassified" },
  unknown: { shape: "cross", tone: "unclassified" },
} as const;

/** Where it went, in words of ours: the entry's own may be those of a letter. */
const saidOf = ({ specialty, says, urgent }: ReferralEvent, face: Face): string => {
  if (face === "together")
    return specialty === unspecified ? "another service" : groupWords(specialty);
  const where = specialty === unspecified ? says : groupWords(specialty);
  return urgent ? `${where}, urgent` : where;
};

/** Referrals by what the request says became of it, each with its specialty. */
export const referralRows = ({ referrals, asOf }: PatientRecord, face: Face): readonly Row[] =>
  (["completed", "open", "ended", "unknown"] as const).map((outcome) => {
    const marks = referrals
      .filter((one) => outcomeOf(one) === outcome)
      .map((one) =>
        markOf(asOf, { ids: [one.id], when: one.when, sure: one.sure, says: saidOf(one, face) }),
      );
    return {
      id: `referral ${outcome}`,
      says: rowWords[face][outcome],
      ...looks[outcome],
      labelled: true,
      marks: inOrder(marks),
    };
  });
