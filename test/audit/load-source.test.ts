import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Loaded, loadSource } from "#audit/source/load-source.ts";
import { openBytes } from "#audit/source/open-bytes.ts";
import { readLines } from "#bulk/folder/read-lines.ts";
import { day } from "#clinical/day.ts";
import { practiceReferenceAt } from "../../fixtures/practice-reference.ts";

const patient = { resourceType: "Patient", id: "p1" };
const visit = { resourceType: "Encounter", id: "e1" };
const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

let folder = "";
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes the files into a new folder and loads it, or the one file where there is only one. */
const load = async (files: Readonly<Record<string, string | Uint8Array>>, only?: string) => {
  made += 1;
  const place = join(folder, String(made));
  await mkdir(place);
  for (const [name, content] of Object.entries(files)) await writeFile(join(place, name), content);
  return loadSource(only === undefined ? place : join(place, only));
};

const loaded = async (...given: Parameters<typeof load>): Promise<Loaded> => {
  const result = await load(...given);
  if (!result.ok) throw new Error(result.fault);
  return result.value;
};

const idsOf = ({ entries }: Loaded): unknown[] =>
  entries.map(({ resource }) => (resource as { id: unknown }).id);

describe("A source", () => {
  it("may be one resource, a list, or a Bundle of any type", async () => {
    const entry = [{ fullUrl: "urn:uuid:1", resource: patient }, { response: { status: "404" } }];
    const bundle = { resourceType: "Bundle", type: "searchset", entry };
    const entriesOf = async (value: unknown) =>
      (await loaded({ "a.json": JSON.stringify(value, null, 2) }, "a.json")).entries;
    expect(await entriesOf(patient)).toEqual([{ resource: patient }]);
    expect(await entriesOf([patient, visit])).toEqual([{ resource: patient }, { resource: visit }]);
    expect(await entriesOf(bundle)).toEqual([{ fullUrl: "urn:uuid:1", resource: patient }]);
  });

  it("may be a folder, read in order of name and not searched deeper", async () => {
    const files = {
      "b.json": line({ ...patient, id: "b" }),
      "a.ndjson": line({ ...patient, id: "a" }),
      "notes.txt": "not read",
      "README.md": "not read",
    };
    expect(idsOf(await loaded(files))).toEqual(["a", "b"]);
  });

  it("is gunzipped where its bytes are gzip, whatever its name", async () => {
    const files = {
      "a.ndjson.gz": gzipSync(line(patient)),
      "b.ndjson.gz": line(visit),
      "c.json": gzipSync(line({ ...patient, id: "p2" })),
    };
    expect(idsOf(await loaded(files))).toEqual(["p1", "e1", "p2"]);
  });

  it("is read through byte order marks, Windows line ends and blank lines", async () => {
    const text = `\uFEFF${JSON.stringify(patient)}\r\n\r\n  \n${JSON.stringify(visit)}`;
    const { entries, unread } = await loaded({ "a.ndjson": text });
    expect({ read: entries.length, unread }).toEqual({ read: 2, unread: 0 });
  });

  it("counts each line that is not JSON, and reads the others", async () => {
    const text = `${line(patient)}{"resourceType":"Enc\n${line(visit)}{"cut":`;
    const read = await loaded({ "a.ndjson": text });
    expect(idsOf(read)).toEqual(["p1", "e1"]);
    expect(read.unread).toBe(2);
  });

  it("counts each file that is not JSON: XML, a wrong encoding, a broken document, nothing", async () => {
    const read = await loaded({
      "a.json": line(patient),
      "b.json": "<Patient xmlns='http://hl7.org/fhir'/>",
      "c.json": Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
      "d.json": '{"resourceType": "Patient",}',
      "e.json": "",
      "no-lines.ndjson": "",
    });
    expect(idsOf(read)).toEqual(["p1"]);
    expect(read.unread).toBe(4);
  });

  it("keeps what stood before a cut gzip stream, and counts the cut", async () => {
    const many = Array.from({ length: 2_000 }, (_, n) => line({ ...visit, id: `e${n * 7919}` }));
    const whole = gzipSync(many.join(""));
    const read = await loaded({ "a.ndjson.gz": whole.subarray(0, whole.length - 200) });
    expect(read.entries.length).toBeGreaterThan(0);
    expect(read.entries.length).toBeLessThan(2_000);
    expect(read.unread).toBeGreaterThan(0);
  });

  it("hands on JSON that is no resource, but no export's manifest or practice reference", async () => {
    const read = await loaded({
      "a.ndjson": `${line(null)}${line(7)}${line(patient)}`,
      "manifest.json": line({ transactionTime: "2026-01-01", output: [] }),
      "practice-reference.json": line(practiceReferenceAt(day("2026-11-22"))),
    });
    expect(read.entries.map(({ resource }) => resource)).toEqual([null, 7, patient]);
    expect(read.unread).toBe(0);
  });

  it("says when the export failed in part, alone or in a Bundle; a hint is no failure", async () => {
    const outcome = (severity: string) => ({
      resourceType: "OperationOutcome",
      issue: [{ severity, code: "exception" }],
    });
    const bundle = { resourceType: "Bundle", entry: [{ resource: outcome("fatal") }] };
    const text = [outcome("error"), bundle, outcome("information"), patient].map(line).join("");
    const read = await loaded({ "a.ndjson": text });
    expect({ failures: read.failures, ids: idsOf(read) }).toEqual({ failures: 2, ids: ["p1"] });
  });

  it("cannot be used where nothing is there, the folder holds no such file, or nothing is JSON", async () => {
    expect(await loadSource(join(folder, "nowhere"))).toEqual({
      ok: false,
      fault: "cannot be opened",
    });
    expect(await load({ "a.txt": "x" })).toEqual({
      ok: false,
      fault: "holds no *.json or *.ndjson file",
    });
    expect(await load({ "a.xml": "<a/>" }, "a.xml")).toEqual({ ok: false, fault: "is not JSON" });
  });

  it("reads lists nested a hundred thousand deep without exhausting the stack", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}\n`;
    const read = await loaded({ "a.ndjson": `${deep}${line(patient)}` });
    expect(idsOf(read)).toEqual(["p1"]);
  });
});

describe("A cut gzip stream", () => {
  it("gives all that came before the cut, however slowly it is taken", async () => {
    const text = Array.from({ length: 20_000 }, (_, at) => line({ id: `n${at}` })).join("");
    const packed = gzipSync(text);
    const path = join(folder, "cut.ndjson.gz");
    await writeFile(path, packed.subarray(0, packed.length - 8));
    let taken = "";
    const slowly = async (): Promise<void> => {
      for await (const chunk of openBytes(path)) {
        taken += Buffer.from(chunk).toString();
        await new Promise((done) => setTimeout(done, 5));
      }
    };
    await expect(slowly()).rejects.toThrow("unexpected end of file");
    expect(taken).toBe(text);
  });
});

describe("Lines", () => {
  const linesOf = async (chunks: readonly string[], longest: number) => {
    const stream = async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk);
    };
    const lines: unknown[] = [];
    for await (const one of readLines(stream(), longest)) {
      lines.push(one === "too long" ? one : Buffer.from(one).toString());
    }
    return lines;
  };

  it("are put together across chunks", async () => {
    expect(await linesOf(["ab", "c\nd", "\n", "\ne"], 10)).toEqual(["abc", "d", "", "e"]);
  });

  it("that are too long are let go, and the next is read", async () => {
    expect(await linesOf(["1234", "56789", "0\nok\n", "12345678"], 6)).toEqual([
      "too long",
      "ok",
      "too long",
    ]);
  });
});

const edge = new URL("../../../shared/data/edge/derived/ndjson/", import.meta.url).pathname;
describe.skipIf(!existsSync(edge))("The awkward NDJSON files", () => {
  it.each<[string, number[]]>([
    ["01-bom-crlf.ndjson", [8]],
    ["02-blank-lines.ndjson", [8]],
    ["03-truncated-last-line.ndjson", [7]],
    ["04-bad-json-in-middle.ndjson", [7]],
    ["05-non-object-lines.ndjson", [2]],
    ["06-mixed-types.ndjson", [4]],
    ["08-invalid-utf8.ndjson", [2, 3]],
    ["09-utf16le.ndjson", [0, 8]],
    ["10-latin1.ndjson", [0, 1]],
    ["11-duplicate-keys.ndjson", [1]],
    ["12-prototype-keys.ndjson", [1, 2]],
    ["13-lone-surrogate.ndjson", [1]],
    ["14-deep-nesting.ndjson", [1, 2]],
    ["15-huge-line.ndjson.gz", [2]],
    ["16-no-newlines.ndjson", [0, 8]],
    ["17-json-array.ndjson", [0, 8]],
    ["18-truncated-gzip.ndjson.gz", [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ["19-not-gzip.ndjson.gz", [0, 8]],
    ["20-multi-member-gzip.ndjson.gz", [2]],
    ["21-empty.ndjson", [0]],
    ["22-export-errors.ndjson", [0]],
  ])("%s", async (file, readable) => {
    const result = await loadSource(join(edge, file));
    const entries = result.ok ? result.value.entries : [];
    const resources = entries
      .map(({ resource }) => resource as { resourceType?: unknown } | null)
      .filter((resource) => typeof resource?.resourceType === "string");
    expect(readable).toContain(resources.length);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
