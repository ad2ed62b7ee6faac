import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import { findPattern } from "#clinical/find-pattern.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { eventRows, isRegistered } from "../tables/event-rows.ts";
import { makeTables } from "../tables/own-tables.ts";
import { type Attender, type Threshold, thresholdsOf } from "../thresholds.ts";
import {
  add,
  asideRows,
  empty,
  type Filling,
  tallyAside,
  tellPattern,
  tellRecord,
  whyRemoved,
} from "./tell.ts";

/** Rows are put into their tables after so many people. */
const atOnce = 500;

/** How a run of the reference engine is asked for. */
export type Asked = {
  readonly asOf: Day;
  readonly zone: string;
  readonly progress?: ((done: number) => void) | undefined;
};

/**
 * The reference engine: reads each record as `review` does, reviews it by the thresholds of this same run, and fills
 * every table of an audit. Slow and plain on purpose: the other engines are held to it.
 */
export const decidePeople = async (
  db: DuckDBConnection,
  people: readonly PatientSources[],
  { asOf, zone, progress }: Asked,
): Promise<readonly Threshold[]> => {
  await makeTables(db);
  const filling: Filling = new Map();
  const aside = new Map<string, number>();
  const registered: PatientSources[] = [];
  const attenders: Attender[] = [];
  for (const sources of people) {
    const record = readRecord(sources, asOf, zone);
    tallyAside(aside, record);
    if (!isRegistered(record)) {
      add(filling, "removed", [[record.person.id, whyRemoved(record)]]);
      add(filling, "source", eventRows(record).source);
      continue;
    }
    registered.push(sources);
    const { sure } = findPattern(record).counts["contacts-12m"];
    attenders.push({ sex: record.person.sex, age: record.person.age, contacts: sure });
  }
  const thresholds = thresholdsOf(attenders);
  const reference = { asOf, thresholds };
  for (const [at, sources] of registered.entries()) {
    const record = readRecord(sources, asOf, zone);
    tellRecord(filling, sources, record);
    tellPattern(filling, record, findPattern(record, { reference }));
    if (at % atOnce === atOnce - 1) await empty(db, filling);
    progress?.(at + 1);
  }
  add(filling, "aside", asideRows(aside));
  await empty(db, filling);
  return thresholds;
};
