import type { Facts } from "#clinical/evaluate.ts";
import type { Margin } from "#clinical/margin/margin-of.ts";
import { type Need, reachOf } from "#clinical/margin/need.ts";
import type { CountId } from "#clinical/review.ts";
import { dayWords } from "./day-words.ts";
import { sourceWords } from "./source-words.ts";

/** What each count counts, one of it and several. */
const units: Readonly<Record<CountId, readonly [one: string, several: string]>> = {
  "contacts-6m": ["contact", "contacts"],
  "contacts-12m": ["contact", "contacts"],
  "contacts-24m": ["contact", "contacts"],
  "contacts-year-2": ["contact", "contacts"],
  "contacts-year-3": ["contact", "contacts"],
  "emergency-12m": ["urgent or emergency visit", "urgent or emergency visits"],
  "excluded-12m": ["entry that is not a contact", "entries that are not contacts"],
  "clinicians-12m": ["different clinician", "different clinicians"],
  "symptom-groups-12m": ["kind of symptom", "kinds of symptom"],
  "persistent-groups-24m": [
    "kind of symptom that lasts, on 3 days over 90 days or longer,",
    "kinds of symptom that last, each on 3 days over 90 days or longer,",
  ],
  "symptom-events-6m-peak": ["symptom entry", "symptom entries"],
  syndromes: ["named syndrome", "named syndromes"],
  "syndromes-with-mecfs": ["named syndrome", "named syndromes"],
  "bds-groups-12m": [
    "body system with 3 kinds of symptom",
    "body systems with 3 kinds of symptom each",
  ],
  "negative-investigations-36m": [
    "investigation reported normal",
    "investigations reported normal",
  ],
  "negative-investigations-24m": [
    "investigation reported normal",
    "investigations reported normal",
  ],
  "specialist-referrals-36m": ["specialist referral", "specialist referrals"],
  "repeat-normal-24m": ["test normal 3 times in a row", "tests each normal 3 times in a row"],
  "long-term-conditions": ["long-term condition", "long-term conditions"],
  "abnormal-open": [
    "test whose latest result is outside its range",
    "tests whose latest results are outside their ranges",
  ],
};

const unit = (count: CountId, many: number): string => units[count][many === 1 ? 0 : 1];
const number = (many: number): string => (many === 1 ? "one" : `${many}`);

/** When it would have to be: the window of the count, or anywhere in the record. */
const within = (count: CountId, { counts, record }: Facts): string => {
  if (count === "symptom-events-6m-peak") return "within the same 6 months";
  const { from, to } = counts[count];
  if (from === undefined || to === undefined) return "at any time";
  return to === record.asOf
    ? `since ${dayWords(from)}`
    : `between ${dayWords(from)} and ${dayWords(to)}`;
};

type More = Extract<Need, { readonly kind: "more" }>;

/** Whether the window has passed, so that nothing which happens from now on falls into it. */
const isPast = (count: CountId, { counts, record }: Facts): boolean => {
  const { to } = counts[count];
  return count !== "symptom-events-6m-peak" && to !== undefined && to < record.asOf;
};

const perhapsThere = ({ count, by, uncertain, unread }: More, facts: Facts): string => {
  const told = [
    ...(isPast(count, facts) ? ["that time has passed, so it could only be added late"] : []),
    ...(uncertain > 0
      ? [
          by === uncertain
            ? "the record may hold this already, with an uncertain day or kind"
            : `the record may hold ${number(uncertain)} of them already, with an uncertain day or kind`,
        ]
      : []),
    ...(unread.length > 0
      ? [
          `some may be in what was not read: ${unread.map((type) => sourceWords[type].name).join(", ")}`,
        ]
      : []),
  ];
  return told.length === 0 ? "" : ` (${told.join("; ")})`;
};

const between = (from: number, to: number | undefined): string =>
  to === undefined ? `${from} or more` : `${from} to ${to}`;

/** One need of a rule in words, to follow "it would be met by". */
const needWords = (need: Need, facts: Facts): string => {
  switch (need.kind) {
    case "more":
      return `${number(need.by)} more ${unit(need.count, need.by)} ${within(need.count, facts)}${perhapsThere(need, facts)}`;
    case "ruled-out":
      return `${number(need.by)} uncertain ${unit(need.count, need.by)} being ruled out`;
    case "fewer":
      return `${number(need.by)} fewer ${unit(need.count, need.by)}`;
    case "entry":
      return `an entry of ${need.says}${need.uncertain ? " (the uncertain one in the record would do, once it is certain)" : ""}`;
    case "entry-ruled-out":
      return `${need.by === 1 ? "the uncertain entry" : `${need.by} uncertain entries`} of ${need.says} being ruled out`;
    case "no-entry":
      return `no entry of ${need.says} (there ${need.by === 1 ? "is one" : `are ${need.by}`})`;
    case "score":
      return `a ${need.instrument.toUpperCase()} total ${need.asks === "at least" ? `of ${need.value} or more` : `below ${need.value}`}, taken now`;
    case "spread":
      return `${number(need.by)} more ${unit("contacts-12m", need.by)}, each with a clinician not seen so far`;
    case "settled":
      return `knowing the day, the kind and the clinician of ${number(need.by)} uncertain ${unit(need.count, need.by)}`;
    case "continuity":
      return "more contacts with the clinician seen most";
    case "age":
      return `an age of ${between(need.from, need.to)}`;
    case "threshold":
      return `the practice’s own threshold for contacts, which has not been given`;
    case "read":
      return `reading in full: ${need.sources.map((type) => sourceWords[type].name).join(", ")}`;
  }
};

const listed = (needs: readonly string[]): string =>
  needs.length < 2 ? needs.join("") : `${needs.slice(0, -1).join("; ")}; and ${needs.at(-1)}`;

/** The smallest change that would make a rule met, as one sentence; it is arithmetic, not advice. */
export const marginWords = ({ needs, orElse, reach }: Margin, facts: Facts): string => {
  if (reach !== "out of reach") {
    const ways = [needs, ...orElse].map((way) => listed(way.map((need) => needWords(need, facts))));
    return `Smallest change that would meet it: ${ways.join(" – or ")}.`;
  }
  const along = (beyond: boolean) =>
    listed(
      needs
        .filter(({ kind }) => (reachOf[kind] === "out of reach") === beyond)
        .map((need) => needWords(need, facts)),
    );
  const asked = along(true);
  const besides = along(false);
  return `No further entry would meet it: it asks for ${asked}${besides === "" ? "" : `, and besides for ${besides}`}.`;
};
