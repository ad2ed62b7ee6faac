import { checkExceptions } from "../codelists/check-code.ts";
import { codelistVersion } from "../codelists/codelist.ts";
import { expansion } from "../codelists/expansion.ts";
import { licences } from "../codelists/licences.ts";
import { overlaps } from "../codelists/overlaps.ts";
import { provenance } from "../codelists/provenance.ts";
import { unsigned } from "../rule.ts";
import { everyReason, monitoringReasons } from "../tables/monitoring-reasons.ts";
import { everyInterval, retestIntervals } from "../tables/retest-intervals.ts";
import { citedFacts } from "./cited.ts";
import type { EvidenceEntry, EvidenceSection } from "./section.ts";

const listEntry = ([id, { rows, groups, systems, sources }]: [
  string,
  (typeof provenance)[string],
]): EvidenceEntry => ({
  id: `list-${id}`,
  title: `${id}.csv`,
  facts: [
    { label: "Holds", says: `${rows} codes in ${groups} groups` },
    {
      label: "Code systems",
      says: Object.entries(systems)
        .map(([system, count]) => `${system} (${count})`)
        .join(", "),
    },
    { label: "Codes and labels seen in", says: sources.join(", ") },
    { label: "Descendants", says: "not expanded: a row matches its own code only" },
  ],
});

const systemEntry = (system: string): EvidenceEntry => ({
  id: `system-${system.replaceAll(/[^a-z0-9]+/gi, "-")}`,
  title: system,
  facts: [
    { label: "Licence", says: licences[system] ?? "not stated" },
    { label: "To expand descendants", says: expansion[system] ?? "not stated" },
  ],
});

/** The lists of codes: what they hold, where it was seen, what may be done with it. */
export const codelistsSection = (): EvidenceSection => ({
  id: "codelists",
  title: "The lists of codes",
  says: [
    `Version ${codelistVersion}; clinical review: ${unsigned.clinicalReview}. Each is a table (src/clinical/codelists), a row a code, with its system, label, group and source. No list was checked against a current UK release of SNOMED CT, and old records hold codes that no list has: that something is not coded never means that it is not there.`,
    "Every code passes the check digit of its system but those declared below. A practice can change a list by a file of its own, and every review then says so.",
  ],
  entries: [
    ...Object.entries(provenance).map(listEntry),
    ...Object.keys(licences).map(systemEntry),
    ...checkExceptions.map(({ system, code, because }) => ({
      id: `exception-${code}`,
      title: `Kept as it stands: ${code}`,
      facts: [
        { label: "System", says: system },
        { label: "Because", says: because },
      ],
    })),
  ],
  tables: [
    {
      title: "Codes that stand in two lists",
      columns: ["Lists", "Codes", "Because"],
      rows: overlaps.map(({ lists, codes, because }) => [
        lists.join(", "),
        codes.map((code) => code.slice(code.lastIndexOf("|") + 1)).join(" "),
        because,
      ]),
    },
  ],
});

/** The tables of intervals and of reasons to repeat a test, as they are in force. */
export const testTablesSection = (): EvidenceSection => ({
  id: "test-tables",
  title: "Repeating a test",
  says: [
    "An interval is a technical floor: below it a repeat tells nothing new where nothing has changed. It is not a judgement that a test was not needed, and an empty cell means neither “repeat freely” nor zero. Sources disagree, so the table is a practice’s to change.",
    "A family of tests that has a reason to be monitored never counts as repeated.",
  ],
  entries: [
    {
      id: "retest-intervals",
      title: `Retest intervals, version ${retestIntervals.version}`,
      facts: citedFacts(retestIntervals.source, undefined),
    },
    {
      id: "monitoring-reasons",
      title: `Monitoring reasons, version ${monitoringReasons.version}`,
      facts: citedFacts(monitoringReasons.source, undefined),
    },
  ],
  tables: [
    {
      title: "Intervals before a repeat",
      columns: ["Tests", "Days", "Where it holds", "Source", "Elsewhere"],
      rows: everyInterval().map(({ family, days, context, source, elsewhere }) => [
        family,
        days === undefined ? "" : `${days}`,
        context,
        source,
        elsewhere,
      ]),
    },
    {
      title: "Reasons to monitor",
      columns: ["Tests", "Conditions that are a reason to monitor"],
      rows: [...everyReason()].map(([family, reasons]) => [family, reasons.join(", ")]),
    },
  ],
});
