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
  return `${said === "0" ? "no" : said} ${said === "1" ? one : many}`;
};

/** One sentence the GP can say aloud: what was counted, and nothing of what it may mean. */
export const spokenWords = (pattern: Pattern): string => {
  const [contacts = "", clinicians = "", symptoms = "", referrals = ""] = nouns.map((noun) =>
    counted(pattern, noun),
  );
  const all = [contacts, clinicians, symptoms, referrals];
  // What is not known makes no sentence to say: it is listed.
  if (all.some((one) => one.includes("not known")))
    return `In the last 12 months: ${contacts}, ${clinicians}, ${symptoms}. In 36 months: ${referrals}.`;
  // Contacts of which the record names no clinician were with someone all the same.
  const withWhom = clinicians.startsWith("no ") ? "" : ` with ${clinicians}`;
  return `In the last 12 months your record shows ${contacts}${withWhom} and ${symptoms}; in the last 3 years, ${referrals}.`;
};

/** How much of those numbers is not certain: what could be more, and what could not be used. */
export const unsureWords = (pattern: Pattern): string => {
  const unsure = nouns.reduce((sum, { id }) => sum + (pattern.counts[id].maybe > 0 ? 1 : 0), 0);
  const aside = pattern.setAside.length;
  const numbers =
    unsure === 0
      ? "Each of these numbers is certain in what was read."
      : `${unsure} of these ${nouns.length} numbers could be higher: undated or unclear entries count as “perhaps”.`;
  if (aside === 0) return numbers;
  return `${numbers} ${aside} ${aside === 1 ? "entry" : "entries"} could not be used.`;
};
