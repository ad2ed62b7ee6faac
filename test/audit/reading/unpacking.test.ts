import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { differences } from "./differences.ts";

const folder = mkdtempSync(join(tmpdir(), "unpacking-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const patient = { resourceType: "Patient", id: "p", birthDate: "1980-01-01" };
const encounter = (id: string, start: string) => ({
  resourceType: "Encounter",
  id,
  status: "finished",
  class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
  subject: { reference: "Patient/p" },
  period: { start },
});
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const write = (name: string, content: string | Uint8Array): void =>
  writeFileSync(join(folder, name), content);

describe("A folder of what is not one resource a line", () => {
  it("is read as the reference reads it, and what is broken is counted", async () => {
    const many = Array.from({ length: 3000 }, (_, at) => line(encounter(`n${at}`, "2026-02-03")));
    const packed = gzipSync(many.join(""));
    write("a-mixed.ndjson", line(encounter("m", "2026-01-02")) + line(patient));
    write("b-cut.ndjson.gz", packed.subarray(0, packed.length - 40));
    write("c-packed-by-another-name.ndjson", gzipSync(line(encounter("g", "2026-01-04"))));
    write("d-marked.ndjson", `\ufeff${line(encounter("b", "2026-01-05"))}`);
    write("e-broken.ndjson", `${line(encounter("f", "2026-01-06"))}{"resourceType":"Enc\n`);
    write("f-list.ndjson", `[${JSON.stringify(encounter("l", "2026-01-07"))}]\n`);
    const long = { ...encounter("long", "2026-01-08"), text: { div: "x".repeat(50_000_000) } };
    write("g-long.ndjson", line(encounter("h", "2026-01-09")) + line(long));
    write("h-nothing.ndjson", "");
    const half = { ...encounter("half", "2026-01-10"), text: { div: "cut \ud83d" } };
    const named = encounter("not-half-\\ud83d", "2026-01-11");
    write("j-half-a-character.ndjson", line(half) + line(named));
    write("i-other.ndjson", `{"resourceType":"Immunization","id":"i"}\n{"id":"nameless"}\ncut`);
    const found = await differences(folder, day("2026-11-22"));
    expect(found.differences.slice(0, 10)).toEqual([]);
    expect(found.compared).toBeGreaterThan(1000);
  });
});
