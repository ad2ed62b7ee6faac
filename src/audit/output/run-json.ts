import type { DuckDBConnection } from "@duckdb/node-api";
import { monthsTo } from "#clinical/day.ts";
import { sourceTypes } from "#clinical/record.ts";
import { rules } from "#clinical/rules/index.ts";
import {
  positivePredictiveValue,
  toldPrevalences,
} from "#clinical/rules/positive-predictive-value.ts";
import type { Figures } from "../figures/index.ts";
import { countIn, rowsOf, textIn } from "../tables/rows-of.ts";
import type { Made } from "./made.ts";

/** What could not be read of a source at all. */
export type Unread = {
  /** Lines or files that are not JSON. */
  readonly unread: number;
  /** Entries that belong to no patient of the source. */
  readonly unowned: number;
  /** Messages that the export failed in part. */
  readonly failures: number;
};

/** How a run was made, and what it cost; the cost alone may differ between two runs. */
export type RunNotes = Made & {
  readonly version: string;
  readonly engine: { readonly name: string; readonly version: string };
  readonly source: Unread;
  readonly cost: { readonly seconds: number; readonly peakMemoryMegabytes: number };
};

const percentOf = (share: number): number => Math.round(share * 1000) / 10;

const expected = () =>
  rules.flatMap(({ id, accuracy }) => {
    const values = toldPrevalences.map((prevalence) => {
      const ppv = positivePredictiveValue(accuracy, prevalence);
      return ppv === undefined ? [] : [{ prevalence: percentOf(prevalence), ppv: percentOf(ppv) }];
    });
    return values.some((each) => each.length > 0)
      ? [{ rule: id, against: accuracy.reference, percent: values.flat() }]
      : [];
  });

const months = [6, 12, 24, 36];

/** How the people came down to those who were flagged, the number that fell away at each step. */
const steps = ({ who }: Figures) => {
  let left = who.inSource;
  const step = (because: string, removed: number) => {
    left -= removed;
    return { because, removed, left };
  };
  return [
    ...who.removed.map(({ because, n }) => step(because, n)),
    ...who.suppressed.map(({ because, n }) => step(`suppressed: ${because}`, n)),
    ...who.headlines
      .filter(({ headline }) => headline === "no-pattern" || headline === "cannot-tell")
      .map(({ headline, n }) => step(headline, n)),
  ];
};

/** `run.json`: what was run on what, who was counted, and what was set aside. */
export const runJson = async (
  db: DuckDBConnection,
  notes: RunNotes,
  figures: Figures,
): Promise<string> => {
  const { asOf, zone, version, rules: rulesVersion, codelists, engine, source, cost } = notes;
  const read = await rowsOf(
    db,
    "SELECT type, sum(read) AS read, sum(used) AS used FROM source GROUP BY type",
  );
  const aside = await rowsOf(
    db,
    "SELECT type, because, sum(n) AS n FROM aside GROUP BY ALL ORDER BY type, because",
  );
  return `${JSON.stringify(
    {
      contract: "1",
      throughline: version,
      asOf,
      zone,
      rules: rulesVersion,
      codelists,
      engine,
      windows: Object.fromEntries(months.map((n) => [`${n} months`, monthsTo(asOf, n)])),
      denominators: {
        inSource: figures.who.inSource,
        registered: figures.who.registered,
        strata: figures.thresholds.map(({ sex, band, n }) => ({ sex, band, n })),
      },
      exclusions: steps(figures),
      headlines: Object.fromEntries(figures.who.headlines.map(({ headline, n }) => [headline, n])),
      source: { unread: source.unread, unowned: source.unowned, failures: source.failures },
      rows: Object.fromEntries(
        sourceTypes.map((type) => {
          const row = read.find((each) => each.type === type);
          return [type, { read: countIn(row, "read"), used: countIn(row, "used") }];
        }),
      ),
      setAside: aside.map((row) => ({
        type: textIn(row, "type"),
        because: textIn(row, "because"),
        n: countIn(row, "n"),
      })),
      expectedPpv: expected(),
      ...cost,
    },
    undefined,
    2,
  )}\n`;
};
