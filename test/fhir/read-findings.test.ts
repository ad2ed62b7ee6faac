import { describe, expect, test } from "vitest";
import { about, concept, type Fields, recordOf, snomed } from "./one-patient.ts";

const backPain = concept("161891005");
const ibs = concept("10743008");
const cancer = concept("363346000");
const syncope = concept("271594007");

const condition = (fields: Fields): Fields =>
  about("Condition", { code: ibs, onsetDateTime: "2026-03-04", ...fields });
const observation = (fields: Fields): Fields =>
  about("Observation", {
    status: "final",
    code: backPain,
    effectiveDateTime: "2026-03-04",
    ...fields,
  });
const clinical = (code: string): Fields => ({
  clinicalStatus: concept(code, "http://terminology.hl7.org/CodeSystem/condition-clinical"),
});
const verification = (code: string): Fields => ({
  verificationStatus: concept(code, "http://terminology.hl7.org/CodeSystem/condition-ver-status"),
});

describe("a Condition", () => {
  const courseOf = (fields: Fields) => {
    const [found] = recordOf([condition({ code: cancer, ...fields })]).conditions;
    return [found?.active, found?.abated?.earliest];
  };

  test.each<[string, Fields, unknown[]]>([
    ["without a status or an end is active", {}, [true, undefined]],
    ["that ended is not", { abatementDateTime: "2026-05" }, [false, "2026-05-01"]],
    ["whose end lies ahead is active", { abatementDateTime: "2026-12-01" }, [true, undefined]],
    ["that ended in words is not", { abatementString: "last year" }, [false, undefined]],
    ["that ended at an age is not", { abatementAge: { value: 40 } }, [false, undefined]],
    [
      "that ended in a period is not",
      { abatementPeriod: { start: "2026-05-01" } },
      [false, "2026-05-01"],
    ],
    [
      "whose status is active is active whatever its end",
      { ...clinical("active"), abatementDateTime: "2026-05-01" },
      [true, undefined],
    ],
    ["in relapse is active", clinical("relapse"), [true, undefined]],
    ["that recurs is active", clinical("recurrence"), [true, undefined]],
    ["in remission is not", clinical("remission"), [false, undefined]],
    [
      "that is resolved is not, and keeps the day",
      { ...clinical("resolved"), abatementDateTime: "2026-05-01" },
      [false, "2026-05-01"],
    ],
  ])("%s", (_, fields, course) => {
    expect(courseOf(fields)).toEqual(course);
  });

  test.each(["unconfirmed", "provisional", "differential"])(
    "that is %s is a sure symptom and a syndrome perhaps",
    (code) => {
      const record = recordOf([
        condition({ id: "1", ...verification(code) }),
        condition({ id: "2", code: backPain, ...verification(code) }),
      ]);
      expect(record.syndromes).toMatchObject([{ group: "ibs", sure: false }]);
      expect(record.symptoms).toMatchObject([{ group: "musculoskeletal/back-pain", sure: true }]);
    },
  );

  test("is dated by its onset, else by the day it was recorded, and never by an age", () => {
    const dated = (fields: Fields) => recordOf([condition(fields)]).syndromes[0]?.when.earliest;
    expect(dated({ recordedDate: "2026-07-01" })).toBe("2026-03-04");
    expect(dated({ onsetDateTime: undefined, onsetPeriod: { start: "2026-02-01" } })).toBe(
      "2026-02-01",
    );
    const recorded = { onsetDateTime: undefined, recordedDate: "2026-07-01" };
    expect(dated({ ...recorded, onsetAge: { value: 30 } })).toBe("2026-07-01");
    expect(dated({ ...recorded, onsetString: "childhood" })).toBe("2026-07-01");
    expect(dated({ onsetDateTime: undefined })).toBe("0001-01-01");
  });

  test("names each group once, with the codes of that group", () => {
    const coding = ["10743008", "10743008", "203082005"].map((code) => ({ system: snomed, code }));
    const { syndromes } = recordOf([condition({ code: { coding } })]);
    expect(syndromes.map(({ group, codes }) => [group, codes])).toEqual([
      ["ibs", [`${snomed}|10743008`]],
      ["fibromyalgia", [`${snomed}|203082005`]],
    ]);
  });

  test("whose code stands among symptoms and syndromes is a symptom only", () => {
    const { symptoms, syndromes } = recordOf([condition({ code: concept("88889000") })]);
    expect(symptoms.map(({ group }) => group)).toEqual(["ent/globus"]);
    expect(syndromes).toEqual([]);
  });

  test("may be a symptom and an alarm at once, and calls itself what the record calls it", () => {
    const { symptoms, alarms } = recordOf([condition({ code: { ...syncope, text: "Fainted" } })]);
    expect(symptoms).toMatchObject([{ group: "neurological/syncope", says: "Fainted" }]);
    expect(alarms).toMatchObject([{ group: "cardiac", code: `${snomed}|271594007` }]);
  });

  test("in words alone is matched with nothing", () => {
    const record = recordOf([condition({ code: { text: "Irritable bowel syndrome" } })]);
    expect(record.syndromes).toEqual([]);
    expect(record.setAside).toEqual([]);
  });
});

describe("an Observation that names a finding", () => {
  test.each([
    ["final", true],
    ["amended", true],
    ["corrected", true],
    ["registered", false],
    ["preliminary", false],
    ["unknown", false],
    [undefined, false],
  ])("of status %s is sure: %s", (status, sure) => {
    expect(recordOf([observation({ status })]).symptoms).toMatchObject([{ sure }]);
  });

  test("is a diagnosis too, as UK records keep them, and active", () => {
    expect(recordOf([observation({ code: cancer })]).conditions).toMatchObject([
      { group: "cancer", active: true, sure: true },
    ]);
    expect(recordOf([observation({ code: ibs })]).syndromes).toMatchObject([{ group: "ibs" }]);
  });

  test("is what its code says, not its value", () => {
    const { symptoms } = recordOf([observation({ valueCodeableConcept: syncope })]);
    expect(symptoms.map(({ group }) => group)).toEqual(["musculoskeletal/back-pain"]);
  });

  test("from the laboratory names none", () => {
    const category = [
      concept("laboratory", "http://terminology.hl7.org/CodeSystem/observation-category"),
    ];
    expect(recordOf([observation({ category })]).symptoms).toEqual([]);
  });

  test("is dated by when it was effective, else issued", () => {
    const dated = (fields: Fields) =>
      recordOf([observation({ effectiveDateTime: undefined, ...fields })]).symptoms[0]?.when
        .earliest;
    expect(
      dated({ effectivePeriod: { start: "2026-02-01" }, issued: "2026-03-01T09:00:00Z" }),
    ).toBe("2026-02-01");
    expect(dated({ effectiveInstant: "2026-06-30T23:30:00Z" })).toBe("2026-07-01");
    expect(dated({ issued: "2026-03-01T09:00:00Z" })).toBe("2026-03-01");
    expect(dated({})).toBe("0001-01-01");
  });
});
