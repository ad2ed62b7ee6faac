import { describe, expect, it } from "vitest";
import { collectPatients } from "#fhir/collect.ts";
import { entryText } from "../../launch/entry-text.ts";

const patient = { resourceType: "Patient", id: "p1" };
const visit = { resourceType: "Encounter", id: "9", subject: { reference: "Patient/p1" } };

describe("an entry as the record gave it", () => {
  const [sources] = collectPatients([patient, visit].map((resource) => ({ resource }))).patients;
  if (sources === undefined) throw new Error("there is nobody");

  it("is told whole", () => {
    expect(JSON.parse(entryText(sources, "Encounter/9") ?? "null")).toEqual(visit);
  });

  it.each(["Encounter/8", "Observation/9", "Nothing/9", "9", ""])(
    "is nothing where none is called %s",
    (id) => {
      expect(entryText(sources, id)).toBeUndefined();
    },
  );
});
