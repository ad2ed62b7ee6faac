// @vitest-environment happy-dom
import { waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import "#app/patient-copy/patient-copy-panel.tsx";
import { aim, marked, readingOf } from "#app/patient-copy/reading-age.ts";
import type { Answers, PlanAnswers } from "#clinical/answers.ts";
import { depths } from "#clinical/explanations/explanation.ts";
import { explanations, textToBegin } from "#clinical/explanations/index.ts";
import { patientCopy } from "#clinical/patient-copy/patient-copy.ts";
import { people } from "./examples/people.ts";
import { agreed, draftOf } from "./examples/plans.ts";
import { openApp, screen } from "./render.tsx";

const record = people["a pattern"];
if (record === undefined) throw new Error("no example called a pattern");

const safety: Answers["checklist"] = {
  A1: { state: "done" },
  A3: { state: "done" },
  A4: { state: "done" },
  A6: { state: "done" },
};
const open = async (checklist: Answers["checklist"], plan: PlanAnswers = agreed) => {
  const app = openApp(record, { draft: draftOf(plan, checklist) });
  await app.gp.click(await screen.findByText("The patient’s copy: what they will read"));
  return app;
};

describe("The patient’s copy on the screen", () => {
  it("is not shown while a safety item is open", async () => {
    await open({});
    expect(
      await screen.findByText(/is shown once the safety items A1, A3, A6 are done/),
    ).toBeTruthy();
    expect(screen.queryByRole("article")).toBeNull();
  });

  it("shows every word of the plan, its reading age, and follows what is typed", async () => {
    const { visit } = await open(safety);
    const copy = await screen.findByRole("article", { name: "The patient’s copy" });
    expect(copy.textContent).toContain(agreed.whatMatters);
    expect(screen.getByText(/Reading age about \d+; the aim is 9 to 11/)).toBeTruthy();
    visit.desk.setField("whatMatters", "My choir");
    await waitFor(() => expect(screen.getByRole("article").textContent).toContain("My choir"));
  });

  it("marks hard words on the screen", async () => {
    await open(safety, { ...agreed, nextStep: "Physiotherapy rehabilitation" });
    await screen.findByRole("article");
    expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toContain(
      "rehabilitation",
    );
  });

  it("prints alone, and in large print where that is asked for", async () => {
    const { gp } = await open(safety);
    await screen.findByRole("article");
    const printed: string[] = [];
    vi.stubGlobal("print", () => {
      printed.push(document.body.className, screen.getByRole("article").className);
    });
    await gp.click(screen.getByRole("checkbox", { name: "Large print" }));
    await gp.click(screen.getByRole("button", { name: "Print the patient’s copy" }));
    expect(printed).toEqual(["tl-only-copy", "tl-patient-copy tl-patient-copy--large"]);
    window.dispatchEvent(new Event("afterprint"));
    expect(document.body.className).toBe("");
  });
});

describe("The reading age", () => {
  it("rises with long words and long sentences", () => {
    const plain = readingOf(["I sit. I rest. I walk to the park. Then I feel good."]);
    const hard = readingOf([
      "Multidisciplinary rehabilitation facilitates incremental physiological reconditioning notwithstanding considerable variability.",
    ]);
    expect(plain.age).toBeLessThanOrEqual(aim.best);
    expect(hard.age).toBeGreaterThan(aim.most);
    expect(hard.hardWords).toContain("rehabilitation");
    expect(readingOf([]).age).toBeUndefined();
    expect(readingOf(["12. …"]).age).toBeUndefined();
  });

  it("names sentences of more than twenty words", () => {
    const long = `${"word ".repeat(20)}end.`;
    expect(readingOf([long, "Short."]).longSentences).toEqual([long]);
    expect(readingOf([`${"word ".repeat(19)}end.`]).longSentences).toEqual([]);
  });

  it("marks no letter away", () => {
    const line = "Café: 3 rehabilitation “programmes”, don’t stop.";
    expect(
      marked(line)
        .map(({ text }) => text)
        .join(""),
    ).toBe(line);
    expect(
      marked(line)
        .filter(({ hard }) => hard)
        .map(({ text }) => text),
    ).toEqual(["rehabilitation"]);
  });

  it("marks no name and no month, which cannot be put more simply", () => {
    const hard = (line: string) =>
      marked(line)
        .filter((piece) => piece.hard)
        .map(({ text }) => text);
    expect(hard("We meet Dr Example-Amber in January.")).toEqual([]);
    expect(hard("Rehabilitation helps. Rehabilitation in January.")).toEqual([
      "Rehabilitation",
      "Rehabilitation",
    ]);
    expect(readingOf(["We meet Dr Example-Amber in January."]).hardWords).toEqual([]);
  });

  it("of every explanation is at most 14, and of most at most 11", () => {
    const ages = explanations.flatMap((one) =>
      depths.map((depth) => ({ id: one.id, depth, age: readingOf([one.print[depth]]).age ?? 99 })),
    );
    for (const { id, depth, age } of ages)
      expect(age, `${id} ${depth}`).toBeLessThanOrEqual(aim.most);
    const whole = explanations.map((one) => readingOf([textToBegin(one, "full", false)]).age ?? 99);
    expect(whole.filter((age) => age <= aim.best).length).toBeGreaterThan(whole.length / 2);
  });

  it("of what the copy says by itself is at most 11", () => {
    const own = patientCopy(draftOf({ agreedOn: agreed.agreedOn ?? record.asOf }, {}), record);
    expect(readingOf(own.parts.flatMap(({ says }) => says)).age).toBeLessThanOrEqual(aim.best);
  });
});
