import type { CountId, Headline } from "#clinical/review.ts";
import type { Verdict } from "#clinical/verdict.ts";
import { countWords, sureMaybeWords } from "../../../src/app/words/count-words.ts";
import type { Expected } from "../example.ts";
import { listWords } from "./date-words.ts";

const verdicts: Readonly<Record<Verdict, string>> = {
  met: "met",
  "not met": "not met",
  "cannot tell": "cannot be told",
};

const headlines: Readonly<Record<Headline, string>> = {
  suppressed: "suppressed",
  "no-pattern": "no pattern",
  "cannot-tell": "cannot tell",
  "rethink-first": "rethink first",
  "possible-pattern": "possible pattern",
};

const entriesOf = <K extends string, V>(claims: Partial<Record<K, V>> = {}): (readonly [K, V])[] =>
  Object.entries(claims) as [K, V][];

/** What the screen says in brackets is for the screen. */
const nameOf = (id: CountId): string => countWords[id].replace(/ \(.*\)$/, "");

const countsClaimed = ({ counts }: Expected): readonly string[] =>
  entriesOf<CountId, readonly [number, number]>(counts).map(
    ([id, [sure, maybe]]) => `${nameOf(id)}: ${sureMaybeWords({ sure, maybe })}`,
  );

const indices = { upc: "UPC", coc: "COC", secon: "SECON", unknownClinician: "nobody named" };

const continuityClaimed = ({ continuity }: Expected): readonly string[] => {
  const told = entriesOf(continuity).map(
    ([index, value]) => `${indices[index]} ${value ?? "not defined"}`,
  );
  return told.length === 0 ? [] : [`continuity: ${listWords(told)}`];
};

const rulesClaimed = ({ rules }: Expected): readonly string[] =>
  entriesOf(rules).map(([id, verdict]) => `**${id}** ${verdicts[verdict]}`);

const listed = (name: string, ids: readonly string[] | undefined): readonly string[] => {
  if (ids === undefined) return [];
  return [`${name}: ${ids.length === 0 ? "none" : listWords(ids)}`];
};

/** What an example claims, a line each. */
export const claimWords = (expects: Expected): readonly string[] => [
  ...countsClaimed(expects),
  ...continuityClaimed(expects),
  ...rulesClaimed(expects),
  ...listed("findings", expects.safety),
  ...listed("seen", expects.seen),
  ...listed("suppressed by", expects.suppressed),
  ...(expects.headline === undefined ? [] : [`headline: **${headlines[expects.headline]}**`]),
  ...listed(
    "set aside",
    expects.setAside?.map((id) => `*${id}*`),
  ),
];
