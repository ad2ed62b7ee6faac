import type { Bundle } from "fhir/r4";
import type { Measured } from "../measures/measured.ts";
import type { Made } from "./made.ts";
import { measureReport } from "./measure-report.ts";

/** `summary.json`: a Bundle with a MeasureReport for each measure; it may leave the practice. */
export const summary = (measured: readonly Measured[], made: Made): string => {
  const bundle: Bundle = {
    resourceType: "Bundle",
    type: "collection",
    entry: measured.map((one) => {
      const resource = measureReport(one, made);
      return { fullUrl: `https://throughline.example/MeasureReport/${resource.id}`, resource };
    }),
  };
  return `${JSON.stringify(bundle, undefined, 2)}\n`;
};
