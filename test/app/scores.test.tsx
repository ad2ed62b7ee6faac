// @vitest-environment happy-dom
import { within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import "#app/scores/scores-panel.tsx";
import type { Ports } from "#app/ports.ts";
import { gad7 } from "#clinical/instruments/gad-7.ts";
import { phq9 } from "#clinical/instruments/phq-9.ts";
import type { Instrument, PatientRecord } from "#clinical/record.ts";
import { ok } from "#clinical/result.ts";
import "#app/apart/apart-panel.tsx";
import { readForm } from "#fhir/read-form.ts";
import { people } from "./examples/people.ts";
import { when } from "./examples/record.ts";
import { openApp, screen } from "./render.tsx";

const base = people["a pattern"];
if (base === undefined) throw new Error("no example called a pattern");

const scored = (...scores: readonly (readonly [Instrument, string, number])[]): PatientRecord => ({
  ...base,
  scores: scores.map(([instrument, date, value]) => ({
    id: `Observation/${instrument}-${date}`,
    when: when(date),
    sure: true,
    says: instrument,
    instrument,
    value,
  })),
});

const open = async (record: PatientRecord) => {
  const app = openApp(record);
  await app.gp.click(await screen.findByText("Scores, and how they change"));
  await screen.findByRole("combobox", { name: "Take a score today" });
  return app;
};

describe("Scores over time", () => {
  it("are told in words, drawn, and there as a table", async () => {
    const { gp } = await open(scored(["phq-9", "2026-06-01", 16], ["phq-9", "2026-11-01", 9]));
    expect(
      screen.getByRole("img", { name: /PHQ-9: 9 on 1 November 2026.*measurement error/ }),
    ).toBeTruthy();
    await gp.click(screen.getByText("PHQ-9 as a table"));
    expect(screen.getAllByRole("row")).toHaveLength(3);
  });

  it("count recovery as NHS Talking Therapies does where both totals are of one day", async () => {
    await open(
      scored(
        ["phq-9", "2026-06-01", 16],
        ["gad-7", "2026-06-01", 12],
        ["phq-9", "2026-11-01", 9],
        ["gad-7", "2026-11-01", 7],
      ),
    );
    expect(
      screen.getByText(/Recovered: below caseness on both. Reliable improvement./),
    ).toBeTruthy();
  });
});

describe("A total taken today", () => {
  it("is kept with the draft, and not when it is out of range", async () => {
    const { gp, kept } = await open(scored());
    await gp.selectOptions(screen.getByRole("combobox", { name: "Take a score today" }), "wsas");
    const box = screen.getByRole("spinbutton", { name: "WSAS total, 0 to 40" });
    await gp.type(box, "41");
    expect(kept.draft?.scores).toBeUndefined();
    await gp.clear(box);
    await gp.type(box, "22");
    expect(kept.draft?.scores).toEqual([{ instrument: "wsas", total: 22, on: "2026-11-22" }]);
    expect(screen.getByText(/permission is needed/)).toBeTruthy();
  });

  it("asks for risk at once when item 9 is above zero, and takes A6 back to a clinician", async () => {
    const { gp, visit } = await open(scored());
    visit.desk.setItem("A6", { state: "done" });
    await gp.selectOptions(screen.getByRole("combobox", { name: "Take a score today" }), "phq-9");
    await gp.type(screen.getByRole("spinbutton", { name: /PHQ-9 total/ }), "8");
    expect(screen.queryByText(/ask now/)).toBeNull();
    await gp.selectOptions(screen.getByRole("combobox", { name: /Item 9/ }), "1");
    expect(await screen.findByText(/Item 9 is above zero: ask now/)).toBeTruthy();
    expect(visit.desk.work.value.checklist.A6?.state).toBe("needs-clinician");
    expect(visit.hold.value).toContain("A6");
  });
});

describe("A form of the practice’s own", () => {
  const questionnaire = (sheet: typeof gad7) => ({
    resourceType: "Questionnaire",
    url: "https://practice.example/form",
    title: "Our own form",
    item: (sheet.items ?? []).map(({ code }) => ({
      linkId: code,
      text: `Question ${code}`,
      answerOption: (sheet.answers ?? []).map((answer) => ({
        valueCoding: { code: answer.code, display: `Words ${answer.score}` },
      })),
    })),
  });
  const withForm = async (sheet: typeof gad7) => {
    const read = readForm(questionnaire(sheet));
    if (!read.ok) throw new Error(read.fault.join(" "));
    const app = openApp(scored(), { readForm: async () => read });
    await app.gp.click(await screen.findByText("Scores, and how they change"));
    await app.gp.upload(
      await screen.findByLabelText(/own questionnaire/),
      new File(["{}"], "form.json", { type: "application/json" }),
    );
    await screen.findByText("Our own form was read, and is whole.");
    await app.gp.selectOptions(
      screen.getByRole("combobox", { name: "Take a score today" }),
      sheet.id,
    );
    return app;
  };
  const answer = async (app: Awaited<ReturnType<typeof withForm>>, code: string, score: number) =>
    app.gp.click(
      within(screen.getByRole("group", { name: new RegExp(`Question ${code}`) })).getByRole(
        "radio",
        {
          name: new RegExp(`\\(${score}\\)`),
        },
      ),
    );

  it("gives a total only once every item is answered", async () => {
    const app = await withForm(gad7);
    const codes = (gad7.items ?? []).map(({ code }) => code);
    for (const code of codes.slice(1)) await answer(app, code, 2);
    expect(screen.getByText("1 still open; there is no total yet.")).toBeTruthy();
    expect(app.visit.desk.work.value.scores).toBeUndefined();
    await answer(app, codes[0] ?? "", 0);
    expect(app.visit.desk.work.value.scores?.[0]).toMatchObject({
      instrument: "gad-7",
      total: 12,
      questionnaire: "https://practice.example/form",
    });
  });

  it("asks for risk before the form is whole", async () => {
    const app = await withForm(phq9);
    await answer(app, "44260-8", 1);
    expect(await screen.findByText(/Item 9 is above zero: ask now/)).toBeTruthy();
    expect(app.visit.desk.work.value.scores).toBeUndefined();
  });
});

describe("Scores on their way into the record", () => {
  it("are shown exactly before they are saved, and then are no longer of today", async () => {
    const written: unknown[] = [];
    const apart: NonNullable<Ports["apart"]> = {
      preview: async (_, answers) =>
        ok(
          (answers.scores ?? []).map(({ instrument, total }) => ({
            resourceType: "Observation",
            verb: "create",
            title: `${instrument} total`,
            says: [String(total)],
            json: "{}",
          })),
        ),
      save: async (_, answers) => {
        written.push(answers.scores);
        return {
          ok: true,
          value: { stored: [{ reference: "Observation/1", version: "1" }], warnings: [] },
        };
      },
    };
    const { gp, visit } = openApp(scored(), { apart });
    await gp.click(await screen.findByText("Scores, and how they change"));
    await gp.selectOptions(
      await screen.findByRole("combobox", { name: "Take a score today" }),
      "wsas",
    );
    await gp.type(screen.getByRole("spinbutton", { name: /WSAS total/ }), "22");
    await gp.click(screen.getByRole("button", { name: "Check the scores" }));
    expect(await screen.findByText("New: wsas total", { exact: false })).toBeTruthy();
    expect(written).toEqual([]);
    await gp.click(screen.getByRole("button", { name: "Save the scores to the record" }));
    expect(await screen.findByText("Saved to the record: Observation/1.")).toBeTruthy();
    expect(written).toEqual([[{ instrument: "wsas", total: 22, on: "2026-11-22" }]]);
    expect(visit.desk.work.value.scores).toBeUndefined();
  });
});
