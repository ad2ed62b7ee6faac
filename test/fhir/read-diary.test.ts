import { describe, expect, test } from "vitest";
import { about, recordOf } from "./one-patient.ts";

describe("the diary and the plans", () => {
  test("hold appointments ahead, tasks and goals with the day they are due, and teams by name", () => {
    const record = recordOf([
      about("Appointment", {
        status: "booked",
        participant: [{ actor: { reference: "Patient/p" } }],
        start: "2026-12-01T09:00:00Z",
        description: "Review",
      }),
      about("Task", {
        status: "requested",
        for: { reference: "Patient/p" },
        restriction: { period: { end: "2027-01" } },
        description: "Recall",
      }),
      about("Goal", {
        lifecycleStatus: "active",
        description: { text: "Walk to the shop" },
        target: [{ dueDate: "2027-02-03" }],
      }),
      about("CareTeam", {
        status: "active",
        participant: [
          { member: { display: "Dr Obi" } },
          { member: { reference: "Practitioner/b" } },
        ],
      }),
    ]);
    expect(record.appointments).toMatchObject([
      { status: "booked", says: "Review", when: { earliest: "2026-12-01" } },
    ]);
    expect(record.tasks).toMatchObject([
      { status: "requested", due: "2027-01-31", ours: false, says: "Recall" },
    ]);
    expect(record.goals).toMatchObject([
      { status: "active", by: "2027-02-03", text: "Walk to the shop" },
    ]);
    expect(record.careTeams).toMatchObject([{ members: ["Dr Obi", "Practitioner/b"] }]);
  });

  test("tell our plan from another's, and show its narrative without its markup", () => {
    const ours = { system: "https://throughline.example/id/care-plan", value: "urn:uuid:5e1f" };
    const div = '<div xmlns="x"><p>One GP &amp; planned visits</p><script>alert(1)</script></div>';
    const { plans } = recordOf([
      about("CarePlan", {
        id: "1",
        status: "active",
        identifier: [ours],
        created: "2026-03-04",
        meta: { versionId: "3" },
        text: { div },
      }),
      about("CarePlan", {
        id: "2",
        status: "draft",
        title: "Diabetes",
        author: { display: "Nurse" },
        period: { start: "2026-01" },
      }),
    ]);
    expect(plans).toMatchObject([
      { planId: "5e1f", version: "3", text: "One GP & planned visits alert(1)" },
      {
        planId: undefined,
        title: "Diabetes",
        author: "Nurse",
        period: { start: "2026-01", end: undefined },
      },
    ]);
  });
});
