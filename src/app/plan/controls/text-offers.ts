import type { PlanAnswers } from "#clinical/answers.ts";
import { comeBackSooner, testAgain } from "#clinical/plan/safety-net.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { sourceWords, unreadSources } from "../../words/source-words.ts";

const sentence = (start: string, things: readonly string[]): string | undefined =>
  things.length === 0 ? undefined : `${start}: ${[...new Set(things)].join(", ")}.`;

const waitingFor = ({ pending, referrals }: PatientRecord): readonly string[] => [
  ...pending.map(({ says }) => says),
  ...referrals.filter(({ status }) => status === "active").map(({ says }) => `${says} (referral)`),
];

/** Words the record can offer for an empty field, so that less is typed; the GP takes or leaves them. */
export const textOffer = (key: keyof PlanAnswers, record: PatientRecord): string | undefined => {
  if (key === "couldNotRead")
    return sentence(
      "We could not see all of",
      unreadSources(record).map((type) => sourceWords[type].name.toLowerCase()),
    );
  if (key === "openLoops") return sentence("We are waiting for", waitingFor(record));
  if (key === "testAgainIf") return testAgain;
  if (key === "comeBackSoonerIf") return comeBackSooner(record);
  if (key === "vigilance")
    return "We will keep looking for other causes. Tell us about anything new.";
  return undefined;
};
