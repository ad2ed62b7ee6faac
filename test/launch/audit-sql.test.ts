import { describe, expect, it } from "vitest";
import { captured } from "./captured.ts";

const at = "s3://practices/run-7/{type}.*.ndjson";

describe("throughline audit-sql", () => {
  it("prints the statements of an audit, from the lines of an export to its rows", async () => {
    const { code, out, err } = await captured("audit-sql", "--at", at, "--as-of", "2026-11-22");
    expect([code, err]).toEqual([0, []]);
    const statements = out.split(";\n\n").filter(Boolean);
    expect(statements[0]).toBe("SET spark.sql.ansi.enabled = false");
    expect(out).toContain("text.`s3://practices/run-7/Encounter.*.ndjson`");
    expect(out).not.toContain("{type}");
    expect(statements.some((one) => one.startsWith("CREATE TABLE review_row AS "))).toBe(true);
    expect(statements.some((one) => one.startsWith("CREATE TABLE threshold AS "))).toBe(true);
    // A statement ends at a semicolon wherever it stands, and Spark takes a backslash for itself.
    expect(statements.filter((one) => /[;\\]/.test(one))).toEqual([]);
  });

  it("asks for the files of those types alone that the export holds", async () => {
    const types = ["--types", "Patient, Encounter"];
    const { out } = await captured("audit-sql", "--at", at, "--as-of", "2026-11-22", ...types);
    const asked = [...out.matchAll(/text\.`[^`]*\/([A-Za-z]+)\.\*/g)].map(([, type]) => type);
    expect(new Set(asked)).toEqual(new Set(["Patient", "Encounter"]));
  });

  it.each([
    [["--as-of", "2026-11-22"], "--at"],
    [["--at", "s3://x/Patient.ndjson", "--as-of", "2026-11-22"], "{type}"],
    [["--at", "x`{type}", "--as-of", "2026-11-22"], "--at"],
    [["--at", at], "--as-of"],
    [["--at", at, "--as-of", "2026-11-22", "--types", "Patient,Flag"], "--types"],
    [["--at", at, "--as-of", "2026-11-22", "--zone", "Mars"], "--zone"],
    [["--at", at, "--as-of", "2026-11-22", "--reference", "package.json"], "--reference"],
    [["somewhere", "--at", at, "--as-of", "2026-11-22"], "no file"],
  ])("refuses %j in a line about %s", async (argv, says) => {
    const { code, out, err } = await captured("audit-sql", ...argv);
    expect([code, out, err.length]).toEqual([2, "", 1]);
    expect(err[0]).toContain(says);
  });
});
