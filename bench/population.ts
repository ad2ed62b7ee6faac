import { parseArgs } from "node:util";
import { day } from "#clinical/day.ts";
import { usualPopulation } from "../fixtures/population/population.ts";
import { writePopulation } from "../fixtures/population/write-population.ts";

/** Writes an invented list: `population --patients 10000 --out folder [--seed 1] [--practices 2] [--gzip] [--broken-every 500]`. */
export const bench = async (given: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...given],
    options: {
      patients: { type: "string", default: "10000" },
      out: { type: "string" },
      seed: { type: "string", default: String(usualPopulation.seed) },
      "as-of": { type: "string", default: usualPopulation.asOf },
      practices: { type: "string", default: "1" },
      "plant-every": { type: "string", default: String(usualPopulation.plantEvery) },
      "per-file": { type: "string", default: "10000" },
      "broken-every": { type: "string" },
      gzip: { type: "boolean", default: false },
    },
  });
  if (values.out === undefined) throw new RangeError("say where with --out FOLDER");
  const broken = values["broken-every"];
  const start = performance.now();
  const { resources, bytes } = await writePopulation(
    {
      seed: Number(values.seed),
      asOf: day(values["as-of"]),
      practices: Number(values.practices),
      plantEvery: Number(values["plant-every"]),
    },
    values.out,
    {
      patients: Number(values.patients),
      perFile: Number(values["per-file"]),
      gzip: values.gzip,
      ...(broken !== undefined && { brokenEvery: Number(broken) }),
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const perSecond = Number(values.patients) / seconds;
  process.stdout.write(
    `${values.patients} patients, ${resources} resources, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s: ${perSecond.toFixed(0)} patients a second\n`,
  );
};
