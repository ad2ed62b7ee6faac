import type { Figures } from "../figures/index.ts";
import type { Made } from "./made.ts";

/** `practice-reference.json` (contract §8): the practice's own thresholds, which the app and `review` take in. */
export const practiceReference = (
  { asOf, zone, codelists, rules }: Made,
  { who, thresholds }: Pick<Figures, "who" | "thresholds">,
): string => {
  const head = { contract: "1", asOf, zone, codelists, rules, registered: who.registered };
  const lines = thresholds.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
  const [start] = JSON.stringify(head, undefined, 2).split("\n}");
  return `${start},\n  "thresholds": [\n${lines}\n  ]\n}\n`;
};
