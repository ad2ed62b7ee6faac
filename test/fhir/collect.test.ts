import { describe, expect, test } from "vitest";
import { collectPatients } from "#fhir/collect.ts";
import type { FileEntry } from "#fhir/collecting/open-entries.ts";
import type { Fields } from "./one-patient.ts";

const patient = (id: string, fields: Fields = {}): Fields => ({
  resourceType: "Patient",
  id,
  ...fields,
});
const encounter = (id: string | undefined, subject: unknown, fields: Fields = {}): Fields => ({
  resourceType: "Encounter",
  id,
  subject: { reference: subject },
  ...fields,
});
const plain = (...resources: unknown[]): FileEntry[] => resources.map((resource) => ({ resource }));

/** Who was given which encounters. */
const givenBy = (entries: readonly FileEntry[]): Record<string, unknown[]> =>
  Object.fromEntries(
    collectPatients(entries).patients.map(({ patient, sources }) => [
      patient,
      sources.Encounter.resources.map((resource) => (resource as Fields).id),
    ]),
  );

describe("a resource belongs to the patient it is about", () => {
  test.each([
    ["relative", "Patient/p"],
    ["versioned", "Patient/p/_history/3"],
    ["absolute", "https://ehr.example/fhir/Patient/p"],
    ["absolute and versioned", "https://ehr.example/fhir/Patient/p/_history/3"],
    ["a urn, through the fullUrl", "urn:uuid:person"],
  ])("%s", (_, reference) => {
    const entries = [
      { resource: encounter("e", reference) },
      { resource: patient("p"), fullUrl: "urn:uuid:person" },
      { resource: patient("q") },
    ];
    expect(givenBy(entries)).toEqual({ p: ["e"], q: [] });
  });

  test.each([
    "Patient/nobody",
    "urn:uuid:nobody",
    "Patient?identifier=1",
    "#p",
    "p",
    "",
    7,
    null,
    "Patient/../p",
    "javascript:alert(1)",
    "Practitioner/p",
  ])("and to nobody by %j", (reference) => {
    const one = collectPatients(plain(patient("p"), encounter("e", reference)));
    expect(one.patients[0]?.setAside.map(({ resource }) => resource)).toEqual(["Encounter/e"]);
    expect(one.patients[0]?.sources.Encounter).toEqual({ state: "complete", resources: [] });
    expect(one.unowned).toBe(0);
    const two = collectPatients(plain(patient("p"), patient("q"), encounter("e", reference)));
    expect(two.patients.map(({ setAside }) => setAside)).toEqual([[], []]);
    expect(two.unowned).toBe(1);
  });

  test("by patient where it has no subject, by for where it is a Task, and each who takes part in an Appointment", () => {
    const { patients } = collectPatients(
      plain(
        patient("p"),
        patient("q"),
        { resourceType: "Encounter", id: "e", patient: { reference: "Patient/q" } },
        {
          resourceType: "Task",
          id: "t",
          for: { reference: "Patient/p" },
          subject: { reference: "Patient/q" },
        },
        {
          resourceType: "Appointment",
          id: "a",
          participant: ["Practitioner/x", "Patient/p", "Patient/q", "Patient/p"].map(
            (reference) => ({ actor: { reference } }),
          ),
        },
      ),
    );
    const counts = patients.map(({ sources }) => [
      sources.Encounter.resources.length,
      sources.Task.resources.length,
      sources.Appointment.resources.length,
    ]);
    expect(counts).toEqual([
      [0, 1, 1],
      [1, 0, 1],
    ]);
  });

  test("whether it comes before the Patient or after", () => {
    expect(givenBy(plain(encounter("e", "Patient/p"), patient("p")))).toEqual({ p: ["e"] });
  });
});

describe("of two versions of a resource", () => {
  const statusOf = (...versions: Fields[]): unknown => {
    const [first] = collectPatients(plain(patient("p"), ...versions)).patients;
    const resources = first?.sources.Encounter.resources ?? [];
    return resources.length === 1 ? (resources[0] as Fields).status : resources.length;
  };
  const version = (status: string, lastUpdated?: unknown): Fields =>
    encounter("e", "Patient/p", { status, meta: { lastUpdated } });

  test("the newest stays, whichever is read last and in whatever zone it was written", () => {
    const newer = version("newer", "2026-03-04T00:30:00+01:00");
    const older = version("older", "2026-03-03T23:00:00Z");
    expect(statusOf(newer, older)).toBe("newer");
    expect(statusOf(older, newer)).toBe("newer");
  });

  test("the last read stays where that cannot be told", () => {
    expect(statusOf(version("first"), version("last"))).toBe("last");
    expect(statusOf(version("first", "2026-03-04T00:00:00Z"), version("last", "soon"))).toBe(
      "last",
    );
    expect(
      statusOf(version("first", "2026-03-04T00:00:00Z"), version("last", "2026-03-04T00:00:00Z")),
    ).toBe("last");
  });

  test("only one is anybody's, though they are about two people", () => {
    const entries = plain(
      patient("p"),
      patient("q"),
      encounter("e", "Patient/p"),
      encounter("e", "Patient/q"),
    );
    expect(givenBy(entries)).toEqual({ p: [], q: ["e"] });
  });
});

describe("a file", () => {
  test("may hold a Bundle of any kind, Bundles in Bundles, and lists", () => {
    const bundle = (...entry: unknown[]) => ({ resourceType: "Bundle", type: "collection", entry });
    const inner = bundle({ resource: encounter("e", "urn:uuid:person") });
    const outer = bundle(
      { resource: patient("p"), fullUrl: "urn:uuid:person" },
      { resource: inner },
      { request: { method: "DELETE", url: "Encounter/x" } },
      null,
      "entry",
    );
    expect(givenBy(plain([outer, [encounter("f", "Patient/p")]]))).toEqual({ p: ["e", "f"] });
    expect(collectPatients(plain([outer])).patients[0]?.setAside).toEqual([]);
  });

  test("may name a resource by its fullUrl alone", () => {
    const entries = [
      { resource: { resourceType: "Patient" }, fullUrl: "urn:uuid:0a1b" },
      {
        resource: encounter(undefined, "urn:uuid:0a1b"),
        fullUrl: "https://ehr.example/fhir/Encounter/e",
      },
    ];
    expect(givenBy(entries)).toEqual({ "0a1b": ["e"] });
  });

  test("holds a source whole or not at all", () => {
    const { patients } = collectPatients(
      plain(patient("p"), patient("q"), encounter("e", "Patient/p")),
    );
    expect(patients.map(({ sources }) => sources.Encounter.state)).toEqual([
      "complete",
      "complete",
    ]);
    expect(patients.map(({ sources }) => sources.Observation.state)).toEqual(["absent", "absent"]);
  });

  test("gives its patients in order of id by code point", () => {
    const ids = ["b", "a10", "B", "a2"];
    expect(
      collectPatients(plain(...ids.map((id) => patient(id)))).patients.map(
        ({ patient }) => patient,
      ),
    ).toEqual(["B", "a10", "a2", "b"]);
  });

  test("without a Patient gives nobody, and counts what it holds", () => {
    expect(collectPatients(plain(encounter("e", "Patient/p"), 5))).toEqual({
      patients: [],
      unowned: 2,
    });
    expect(collectPatients([])).toEqual({ patients: [], unowned: 0 });
  });

  test("counts nothing of the types that the review does not read", () => {
    const organization = { resourceType: "Organization", id: "o" };
    expect(collectPatients(plain(patient("p"), patient("q"), organization)).unowned).toBe(0);
  });

  test("nested a hundred thousand deep is opened without falling over", () => {
    let nested: unknown = patient("p");
    for (let depth = 0; depth < 100_000; depth++) nested = [nested];
    expect(givenBy(plain(nested))).toEqual({ p: [] });
  });
});
