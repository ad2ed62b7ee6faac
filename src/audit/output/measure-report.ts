import type {
  Extension,
  MeasureReport,
  MeasureReportGroup,
  MeasureReportGroupPopulation,
  MeasureReportGroupStratifier,
  Quantity,
} from "fhir/r4";
import { monthsTo } from "#clinical/day.ts";
import type { Measured, MeasuredMiddle, MeasuredProportion, Part } from "../measures/measured.ts";
import { type Shown, shown } from "../small-numbers/shown.ts";
import { type ShownShare, shownShare } from "../small-numbers/shown-share.ts";
import { shownShares } from "../small-numbers/shown-shares.ts";
import type { Made } from "./made.ts";

const populations = "http://terminology.hl7.org/CodeSystem/measure-population";
const absent = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

const because = (valueCode: "masked" | "not-performed" | "not-applicable"): Extension[] => [
  { url: absent, valueCode },
];

type Population = "denominator" | "numerator" | "measure-population";

const population = (code: Population, count: Shown): MeasureReportGroupPopulation => ({
  code: { coding: [{ system: populations, code }] },
  ...(count === "*" ? { _count: { extension: because("masked") } } : { count }),
});

const percent = ({ interval, of }: ShownShare): Quantity => {
  if (interval === undefined) return { extension: because(of === 0 ? "not-applicable" : "masked") };
  return {
    value: Math.round(interval.share * 1000) / 10,
    unit: "%",
    system: "http://unitsofmeasure.org",
    code: "%",
  };
};

const groupOf = (share: ShownShare): Pick<MeasureReportGroup, "population" | "measureScore"> => ({
  population: [population("denominator", share.of), population("numerator", share.hits)],
  measureScore: percent(share),
});

const stratifier = (text: string, parts: readonly Part[]): MeasureReportGroupStratifier => ({
  code: [{ text }],
  stratum: shownShares(parts, "outside").map(({ name, share }) => ({
    value: { text: name },
    ...groupOf(share),
  })),
});

const ofProportion = ({ n, hits, bySex, byBand }: MeasuredProportion): MeasureReportGroup => ({
  ...groupOf(shownShare(hits, n, "outside")),
  ...(n > 0 && { stratifier: [stratifier("sex", bySex), stratifier("age band", byBand)] }),
});

/** A median of few people would tell of one of them. */
const ofMiddle = ({ n, median }: MeasuredMiddle): MeasureReportGroup => {
  const count = shown(n, "outside");
  const told = count !== "*" && median !== null;
  return {
    population: [population("measure-population", count)],
    measureScore: told
      ? { value: Math.round(median * 100) / 100 }
      : { extension: because(n === 0 ? "not-applicable" : "masked") },
  };
};

const notMeasured: MeasureReportGroup = {
  population: [
    {
      code: { coding: [{ system: populations, code: "denominator" }] },
      _count: { extension: because("not-performed") },
    },
  ],
  measureScore: { extension: because("not-performed") },
};

const groupFor = (measured: Measured): MeasureReportGroup => {
  if ("hits" in measured) return ofProportion(measured);
  return "median" in measured ? ofMiddle(measured) : notMeasured;
};

/** One measure as a summary of the practice for the 12 months to the day, with small numbers hidden. */
export const measureReport = (measured: Measured, { asOf }: Made): MeasureReport => {
  const { id, title } = measured.measure;
  const { from, to } = monthsTo(asOf, 12);
  return {
    resourceType: "MeasureReport",
    id: `throughline-${id}`,
    status: "complete",
    type: "summary",
    measure: `https://throughline.example/Measure/${id}|1.0.0`,
    date: asOf,
    reporter: { display: "The practice whose patients were read" },
    period: { start: from, end: to },
    group: [{ code: { text: title }, ...groupFor(measured) }],
  };
};
