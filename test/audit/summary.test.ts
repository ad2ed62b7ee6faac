import type { Bundle, MeasureReport } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { measures } from "#audit/measures/index.ts";
import { measureReport } from "#audit/output/measure-report.ts";
import { faultsIn } from "../stories/valid-r4.ts";
import { asOf, somePeople } from "./a-practice.ts";
import { audit, exported, inFolder } from "./audit-of.ts";

const made = { asOf, zone: "Europe/London", rules: "1", codelists: "1" };

describe("summary.json", () => {
  it("is valid R4: a Bundle with a report for each measure, those not measured among them", () =>
    inFolder(async (folder) => {
      const audited = await audit(await exported(folder, somePeople(120)));
      const bundle: Bundle<MeasureReport> = await audited.json("summary.json");
      expect(faultsIn(bundle)).toEqual([]);
      const reports = (bundle.entry ?? []).flatMap(({ resource }) => resource ?? []);
      expect(reports.flatMap(faultsIn)).toEqual([]);
      expect(reports.map(({ measure }) => measure)).toEqual(
        measures.map(({ id }) => `https://throughline.example/Measure/${id}|1.0.0`),
      );
    }));

  const proportion = measures.find((one) => one.kind === "proportion");

  it("hides small numbers, in the whole and in each part, and what subtraction would tell", () => {
    if (proportion === undefined) throw new Error("there is no proportion");
    const report = measureReport(
      {
        measure: proportion,
        n: 60,
        hits: 33,
        bySex: [
          { name: "female", n: 40, hits: 30 },
          { name: "male", n: 20, hits: 3 },
        ],
        byBand: [],
      },
      made,
    );
    const [group] = report.group ?? [];
    expect(group?.population?.map(({ count }) => count)).toEqual([60, 35]);
    expect(group?.measureScore?.value).toBe(58.3);
    const strata = group?.stratifier?.[0]?.stratum ?? [];
    expect(strata.map(({ population }) => population?.map(({ count }) => count))).toEqual([
      [40, undefined],
      [20, undefined],
    ]);
    expect(strata[1]?.population?.[1]?._count?.extension?.[0]?.valueCode).toBe("masked");
    expect(strata.map(({ measureScore }) => measureScore?.value)).toEqual([undefined, undefined]);
  });
});
