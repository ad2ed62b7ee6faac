import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { calendar } from "#audit/deciding/counting/calendar.ts";
import { dayNumber, dayOfNumber } from "#audit/deciding/day-numbers.ts";
import { addMonths, day, firstDay } from "#clinical/day.ts";

it("The calendar of the engines begins the six months before every day as the clinic's does", async () => {
  const asOf = day("2026-11-22");
  const [first, last] = [dayNumber(firstDay), dayNumber(day("2026-12-31"))];
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE spell AS SELECT CAST(range AS INT) AS earliest FROM range(${first}, ${last + 1})`,
  );
  const read = await connection.runAndReadAll(`${calendar(asOf).as} ORDER BY ends`);
  const rows = read.getRows();
  connection.closeSync();
  instance.closeSync();
  expect(rows.length).toBe(last - first + 1);
  const wrong = rows.filter(([ends, begins]) => {
    const on = dayOfNumber(Number(ends));
    return on >= "0001-07" && dayNumber(addMonths(on, -6)) + 1 !== begins;
  });
  expect(wrong).toEqual([]);
});
