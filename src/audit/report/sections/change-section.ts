import { dayInWords } from "#clinical/plan/day-in-words.ts";
import type { Change, Followed } from "../../figures/change.ts";
import { isSmall, type Reach, type Shown, shown } from "../../small-numbers/shown.ts";
import { shownParts } from "../../small-numbers/shown-parts.ts";
import { shownShare } from "../../small-numbers/shown-share.ts";
import type { Section } from "../section.ts";
import { cell, shareWords } from "../words.ts";

const followedRow = (
  { group, n, yearBefore, yearOfChoice, now }: Followed,
  people: Shown,
  reach: Reach,
): readonly string[] => {
  const hidden = reach === "outside" && isSmall(n);
  const words = (median: number | null): string =>
    hidden || median === null ? "not shown" : String(median);
  return [group, cell(people), words(yearBefore), words(yearOfChoice), words(now)];
};

/** What changed since an earlier run, and why it must not be read as an effect. */
export const changeSection = (change: Change, reach: Reach): Section => {
  const { since, rules, registered, flaggedBefore, newlyFlagged, followed } = change;
  const parts = [flaggedBefore.still, flaggedBefore.notNow, flaggedBefore.gone];
  // Those with a plan and those without are together the first two of these parts.
  const [withPlan = 0, without = 0, ...others] = followed.map(({ n }) => n);
  const people = [...shownParts([withPlan, without], reach), ...others.map((n) => shown(n, reach))];
  const [still, notNow, gone] = shownParts(parts, reach).map(cell);
  return {
    id: "change",
    title: `Since the audit of ${dayInWords(since)}`,
    says: [
      "Caution: people are flagged when they consult most, so most of them consult less afterwards, whatever is done. In Bristol 79.3 % of the top 3 % over six months attended less in the six months after (BJGP Open 2020, doi:10.3399/bjgpopen20X101083). A fall after the choice is what chance alone would give: it is no effect, and nothing was saved by it.",
      "So the last table shows the year that ended before the choice as well, and people who met the same threshold of contacts and were not flagged. Only a difference between groups, against that earlier year, would be worth a closer look.",
    ],
    tables: [
      {
        caption: `Of those flagged on ${dayInWords(since)}`,
        head: ["Now", "People"],
        rows: [
          ["Flagged still", still ?? ""],
          ["Not flagged", notNow ?? ""],
          ["Not registered any more", gone ?? ""],
          ["Flagged now and not then", cell(shown(newlyFlagged, reach))],
        ],
      },
      {
        caption: "Registered patients who met each rule, then and now",
        head: ["Rule", "Then", "Now"],
        rows: rules.map(({ rule, before, now }) => [
          rule,
          shareWords(shownShare(before, registered.before, reach)),
          shareWords(shownShare(now, registered.now, reach)),
        ]),
      },
      {
        caption: "Median contacts in a year of people registered at both audits",
        head: [
          "Group at the earlier audit",
          "People",
          "The year before",
          "The year of choice",
          "Now",
        ],
        rows: followed.map((each, at) => followedRow(each, people[at] ?? "*", reach)),
      },
    ],
  };
};
