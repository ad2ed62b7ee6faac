import { describe, expect, it } from "vitest";
import { lanesOf } from "#app/timeline/lanes/lanes.ts";
import type { Lane, LaneId, Mark } from "#app/timeline/lanes/mark.ts";
import { countSaidOf } from "#app/timeline/words/lane-words.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { people } from "./examples/people.ts";
import { allRead, contact, record, result, symptom, when } from "./examples/record.ts";
import { timelineExamples } from "./examples/timelines.ts";

const laneOf = (
  of: PatientRecord,
  id: LaneId,
  ...rest: [("clinician" | "together")?, boolean?]
) => {
  const lane = lanesOf(of, rest[0] ?? "clinician", rest[1]).find((one) => one.id === id);
  if (lane === undefined) throw new Error(`no lane ${id}`);
  return lane;
};

const rows = (lane: Lane): Readonly<Record<string, readonly Mark[]>> =>
  Object.fromEntries(lane.rows.map(({ id, marks }) => [id, marks]));

const example = (name: string): PatientRecord => {
  const found = timelineExamples[name];
  if (found === undefined) throw new Error(`no example ${name}`);
  return found.record;
};

describe("the lanes of the timeline", () => {
  it("part contacts by how they were held, and join those of one day and clinician", () => {
    const lane = laneOf(
      record({
        attendances: [
          contact(1, "2026-03-04"),
          contact(2, "2026-03-04"),
          { ...contact(3, "2026-03-05"), remote: true },
          { ...contact(4, "2026-03-06"), remote: undefined },
          { ...contact(5, "2026-03-07"), kind: "emergency" },
          { ...contact(6, "2026-03-08"), kind: "hospital" },
          { ...contact(7, "2026-03-09"), kind: "excluded" },
        ],
      }),
      "contacts",
    );
    expect(lane.rows.map(({ id, marks }) => [id, marks.map(({ ids }) => ids)])).toEqual([
      ["in-person", [["Encounter/1", "Encounter/2"]]],
      ["remote", [["Encounter/3"]]],
      ["contact", [["Encounter/4"]]],
      ["urgent", [["Encounter/5"]]],
      ["hospital", [["Encounter/6"]]],
    ]);
  });

  it("say nothing of what no list knows, nor of what was not read", () => {
    const none = { seen: 0, all: 0, undated: 0 };
    expect(countSaidOf(laneOf(record({}), "medicines"), none, "clinician")).toBe(
      "none of what is shown here",
    );
    expect(countSaidOf({ reading: "in part" }, none, "clinician")).toBe("");
  });

  it("keep a visit of unknown kind apart as a perhaps", () => {
    const lane = laneOf(example("perhaps a contact"), "contacts");
    expect(rows(lane).contact?.map(({ sure }) => sure)).toEqual([false]);
    expect(rows(lane)["in-person"]?.map(({ sure }) => sure)).toEqual([true, false]);
  });

  it("hold one symptom of a kind a day, with all that name it; a partial date stands alone", () => {
    const lane = laneOf(
      record({
        symptoms: [
          symptom("Condition/1", "general/fatigue", "Fatigue", "2026-03-04"),
          symptom("Encounter/1", "general/fatigue", "Tired all the time", "2026-03-04"),
          symptom("Condition/2", "general/fatigue", "Fatigue", "2026-03"),
        ],
      }),
      "symptoms",
    );
    expect(lane.rows[0]?.marks.map(({ ids }) => ids)).toEqual([
      ["Condition/2"],
      ["Condition/1", "Encounter/1"],
    ]);
  });

  it("give the seven fullest kinds of symptom a row each, and lose none of the rest", () => {
    const symptoms = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 12 - at }, (_, day) =>
        symptom(`Condition/${at}-${day}`, `general/kind-${at}`, "It", `2026-03-${10 + day}`),
      ),
    ).flat();
    const lane = laneOf(record({ symptoms }), "symptoms");
    expect(lane.rows).toHaveLength(8);
    expect(lane.rows.at(-1)?.says).toBe("5 more kinds");
    expect(lane.rows.flatMap(({ marks }) => marks)).toHaveLength(symptoms.length);
  });

  it("put alarm symptoms first for the clinician, and no disclosure anywhere", () => {
    const flag = (group: string, says: string) => ({
      id: `Observation/${group}`,
      when: when("2026-10-01"),
      sure: true,
      says,
      group,
      code: "http://snomed.info/sct|405729008",
    });
    const flagged = record({
      symptoms: [symptom("Condition/1", "general/fatigue", "Fatigue", "2026-03-04")],
      alarms: [
        flag("gi-bleeding", "Blood in stool"),
        flag("self-harm-suicide", "A disclosure"),
        flag("safeguarding", "Of a third person"),
      ],
    });
    expect(laneOf(flagged, "symptoms").rows.map(({ id }) => id)).toEqual([
      "to check",
      "symptom general/fatigue",
    ]);
    expect(JSON.stringify(lanesOf(flagged, "clinician"))).not.toMatch(/disclosure"|third person/);
    expect(JSON.stringify(lanesOf(flagged, "together"))).not.toMatch(/Blood|disclosure"|third/);
  });

  it("tell results within range, outside it and not said apart, each with a shape of its own", () => {
    const lane = laneOf(
      record({
        results: [
          result(1, "fbc", "normal", "2026-05-01"),
          result(2, "fbc", "abnormal", "2026-05-02"),
          result(3, "fbc", "unclassified", "2026-05-03"),
          result(4, "fbc", "normal", "2026-05-01"),
        ],
      }),
      "tests",
    );
    expect(lane.rows.map(({ id, shape, marks }) => [id, shape, marks.length])).toEqual([
      ["abnormal", "diamond", 1],
      ["unclassified", "cross", 1],
      ["normal", "square", 1],
    ]);
    expect(rows(lane).normal?.[0]?.ids).toEqual(["Observation/1", "Observation/4"]);
  });

  it("show what became of each referral, as far as the request says", () => {
    const lane = laneOf(example("every outcome of a referral"), "referrals");
    expect(lane.rows.map(({ id }) => id)).toEqual([
      "referral completed",
      "referral open",
      "referral ended",
      "referral unknown",
    ]);
    expect(lane.rows[1]?.marks[0]?.says).toBe("neurology, urgent");
    expect(lane.note).toContain("letters that answer it are not read");
  });

  it("say that life events are not read, and why", () => {
    const lane = laneOf(record(), "life-events");
    expect(lane.reading).toBe("never");
    expect(lane.note).toContain("no checked list of codes");
  });

  it("say what was not read, in full or at all, and never call it empty", () => {
    const failed = { state: "failed", read: 0, used: 0 } as const;
    const some = record({ sources: allRead({ Observation: failed, ServiceRequest: failed }) });
    expect(laneOf(some, "referrals")).toMatchObject({
      reading: "not read",
      missing: ["ServiceRequest"],
    });
    expect(laneOf(some, "tests")).toMatchObject({ reading: "in part" });
    expect(laneOf(some, "contacts")).toMatchObject({ reading: "read", missing: [] });
    expect(laneOf(some, "referrals", "clinician", false).reading).toBe("being read");
  });

  it("lose none of ten thousand results", () => {
    const long = people["a very long record"];
    if (long === undefined) throw new Error("no such example");
    const ids = laneOf(long, "tests").rows.flatMap(({ marks }) => marks.flatMap(({ ids }) => ids));
    expect(new Set(ids).size).toBe(long.results.length);
  });
});

describe("the lanes as patient and clinician see them together", () => {
  const busy = example("a pattern");

  it("leave out scores and diagnoses, and do not part tests by result", () => {
    const lanes = lanesOf(busy, "together");
    expect(lanes.map(({ id }) => id)).toEqual([
      "contacts",
      "symptoms",
      "tests",
      "referrals",
      "medicines",
      "life-events",
    ]);
    const tests = laneOf(busy, "tests", "together");
    expect(tests.rows.map(({ says }) => says)).toEqual(["Tests done"]);
    expect(tests.rows[0]?.marks).toHaveLength(busy.results.length);
  });

  it("say in words of ours what an entry calls a visit or a symptom", () => {
    const rude = record({
      attendances: [{ ...contact(1, "2026-03-04"), says: "Heartsink clinic" }],
      symptoms: [symptom("Condition/1", "general/fatigue", "Medically unexplained", "2026-03-04")],
    });
    const said = JSON.stringify(lanesOf(rude, "together"));
    expect(said).not.toMatch(/heartsink|unexplained/i);
    expect(said).toContain("tiredness");
  });
});
