import type { CountId, Pattern } from "#clinical/review.ts";
import { countSaid } from "./count-words.ts";

const nouns: readonly { readonly id: CountId; readonly one: string; readonly many: string }[] = [
  { id: "contacts-12m", one: "contact", many: "contacts" },
  { id: "clinicians-12m", one: "clinician", many: "clinicians" },
  { id: "symptom-groups-12m", one: "kind of symptom", many: "kinds of symptom" },
  { id: "specialist-referrals-36m", one: "specialist referral", many: "specialist referrals" },
];

const counted = (pattern: Pattern, { id, one, many }: (typeof nouns)[number]): string => {
  const said = countSaid(id, pattern);
  if (said === "not known") return `number of ${many} not known`;
  return `${said} ${said === "1" ? one : many}`;
};

/** One sentence the GP can say aloud: what was counted, and nothing of what it may mean. */
export const spokenWords = (pattern: Pattern): string => {
  const [referrals, ...year] = [...nouns].reverse().map((noun) => counted(pattern, noun));
  return `In the last 12 months: ${year.reverse().join(", ")}. In 36 months: ${referrals}.`;
};
