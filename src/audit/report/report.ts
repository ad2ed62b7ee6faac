import { dayInWords } from "#clinical/plan/day-in-words.ts";
import type { Change } from "../figures/change.ts";
import type { Figures } from "../figures/index.ts";
import type { Made } from "../output/made.ts";
import type { Reach } from "../small-numbers/shown.ts";
import { escaped } from "./html.ts";
import { type Section, sectionHtml } from "./section.ts";
import { attendanceSection } from "./sections/attendance-section.ts";
import { changeSection } from "./sections/change-section.ts";
import { continuitySection } from "./sections/continuity-section.ts";
import { equitySection } from "./sections/equity-section.ts";
import { expectedSection } from "./sections/expected-section.ts";
import { measuresSection } from "./sections/measures-section.ts";
import { overlapSection } from "./sections/overlap-section.ts";
import { plansSection } from "./sections/plans-section.ts";
import { practicesSection } from "./sections/practices-section.ts";
import { referralsSection } from "./sections/referrals-section.ts";
import { rulesSection } from "./sections/rules-section.ts";
import { testsSection } from "./sections/tests-section.ts";
import { whoSection } from "./sections/who-section.ts";
import { style } from "./style.ts";

const sectionsOf = (
  figures: Figures,
  reach: Reach,
  change: Change | undefined,
): readonly Section[] =>
  [
    whoSection(figures, reach),
    change === undefined ? [] : changeSection(change, reach),
    rulesSection(figures, reach),
    overlapSection(figures, reach),
    expectedSection(),
    equitySection(figures, reach),
    attendanceSection(figures, reach),
    continuitySection(figures, reach),
    testsSection(figures, reach),
    referralsSection(figures, reach),
    plansSection(figures, reach),
    measuresSection(figures, reach),
    practicesSection(figures, reach) ?? [],
  ].flat();

const reachWords: Readonly<Record<Reach, string>> = {
  inside:
    "For use inside the practice: small numbers are shown. Do not pass it on; run the audit without --inside-practice for a report that may leave.",
  outside:
    "Small numbers are hidden: 1 to 7 people are shown as *, other counts to the nearest 5, and shares are made of the rounded numbers. Where one part could be found by subtraction, a second is hidden.",
};

/** `report.html`: one page without a request to anywhere, for the screen and for paper. */
export const reportHtml = (
  figures: Figures,
  { asOf, rules, codelists }: Made,
  reach: Reach,
  change?: Change,
): string => {
  const on = dayInWords(asOf);
  const sections = sectionsOf(figures, reach, change);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Practice audit, ${on}: persistent physical symptoms</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Practice audit of ${on}</h1>
<p>Persistent physical symptoms: what the records of the practice show on that day.</p>
<p class="note">${escaped(reachWords[reach])}</p>
<p class="note">Not for clinical use: no clinician has signed the rules (clinical review: pending). Rules ${escaped(rules)}, codelists ${escaped(codelists)}.</p>
</header>
<nav aria-label="Contents"><ul>
${sections.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`).join("\n")}
</ul></nav>
<main>
${sections.map(sectionHtml).join("\n")}
</main>
</body>
</html>
`;
};
