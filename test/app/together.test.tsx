// @vitest-environment happy-dom
import { waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import "#app/together/together-parts.tsx";
import { aim, readingOf } from "#app/patient-copy/reading-age.ts";
import { neverPrint, neverSay } from "#clinical/language/word-list.ts";
import { people } from "./examples/people.ts";
import { agreed, draftOf } from "./examples/plans.ts";
import { storyRecords } from "./examples/stories.ts";
import { openApp, screen } from "./render.tsx";

const safety = { A1: "done", A3: "done", A4: "done", A6: "done" } as const;
const settled = Object.fromEntries(
  Object.entries(safety).map(([id, state]) => [id, { state }]),
) as Parameters<typeof draftOf>[1];

const shown = async (): Promise<HTMLElement> => {
  await screen.findByRole("heading", { name: "What happens next" });
  return screen.getByRole("main");
};

/** What stands on the page, a line for each element that holds words of its own. */
const linesOf = (root: Element): readonly string[] =>
  [...root.querySelectorAll("h1, h2, h3, p, li, label, legend, figcaption, td, th, button")]
    .filter((one) => one.querySelector("p, li, label") === null)
    .map(({ textContent }) => textContent?.trim() ?? "")
    .filter((line) => line !== "");

/** Words of the clinician’s own face, which have no place on the other. */
const clinicians =
  /\b(met|flag|score|PHQ|GAD|pattern|rule|verdict|criteria|contacts?|attendances?|checklist|suppress\w*|rethink|red flags?|alarm|suicid\w*|self-harm|clinicians?)\b/i;

describe("The face for both", () => {
  it.each(storyRecords)(
    "of %s says nothing of the never list, in words of reading age 11",
    async (_, record) => {
      const { gp } = openApp(record, { face: "together" });
      void gp;
      const main = await shown();
      const lines = linesOf(main);
      expect(lines.length).toBeGreaterThan(10);
      const text = `${document.title}\n${document.body.textContent}`;
      const found = [...neverSay, ...neverPrint].flatMap(
        ({ finds }) => finds.exec(text)?.[0] ?? [],
      );
      expect(found).toEqual([]);
      expect(clinicians.exec(main.textContent ?? "")?.[0]).toBeUndefined();
      expect(readingOf(lines).age).toBeLessThanOrEqual(aim.best);
      expect(readingOf(lines).longSentences).toEqual([]);
    },
  );

  it("is turned to with one key, and back, and nothing of the other is in the page", async () => {
    const { gp } = openApp(people["a pattern with something to look at first"]);
    expect(screen.getAllByText("Blood in stool")).not.toEqual([]);
    await gp.keyboard("{F2}");
    await shown();
    expect(document.body.textContent).not.toMatch(/Blood in stool|Look at first|NHS number/);
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    await gp.keyboard("{F2}");
    expect(screen.getAllByText("Blood in stool")).not.toEqual([]);
    expect(screen.queryByRole("heading", { name: "In your words" })).toBeNull();
  });

  it("keeps of the first face what was open, and where the focus was", async () => {
    const { gp } = openApp(people["a pattern"]);
    const [name] = await screen.findAllByText(/^See the \d+ entries/);
    const fold = name?.closest("details");
    if (!fold) throw new Error("no fold");
    fold.open = true;
    const box = screen.getByRole("checkbox", { name: /\(A3\)/ });
    box.focus();
    await gp.keyboard("{F2}");
    await shown();
    expect(document.activeElement?.textContent).toBe("Let us look at this together");
    await gp.keyboard("{F2}");
    expect(document.activeElement).toBe(box);
    expect(fold.isConnected && fold.open).toBe(true);
  });

  it("leaves no finding’s name in the address", async () => {
    const { gp } = openApp(people["a pattern"]);
    history.replaceState({ key: "kept" }, "", "#finding-self-harm");
    await gp.click(screen.getByRole("button", { name: "Look at it together" }));
    expect(location.hash).toBe("");
    expect(history.state).toEqual({ key: "kept" });
  });

  it("writes the same words as the plan", async () => {
    const { gp, visit } = openApp(people["a pattern"], { face: "together" });
    await shown();
    await gp.type(screen.getByLabelText("What worries you?"), "That it is missed");
    await gp.type(screen.getByLabelText("What would you like to do again?"), "Sing");
    await gp.type(screen.getByLabelText("And next?"), "Swim");
    expect(visit.desk.work.value.plan).toMatchObject({
      worries: "That it is missed",
      goals: [{ words: "Sing" }, { words: "Swim" }],
    });
  });

  it("shows no explanation while a safety item is open", async () => {
    openApp(people["a pattern"], { face: "together", draft: draftOf(agreed, {}) });
    expect((await shown()).textContent).toContain("We check a few things first.");
    expect(screen.queryByLabelText("What may be going on in your body")).toBeNull();
  });

  it("shows the explanation that is being built once they are done", async () => {
    openApp(people["a pattern"], { face: "together", draft: draftOf(agreed, settled) });
    await shown();
    await waitFor(() =>
      expect(
        (screen.getByLabelText("What may be going on in your body") as HTMLTextAreaElement).value,
      ).toBe(agreed.explanation),
    );
  });

  it("is not offered for someone who has died", async () => {
    const { gp } = openApp(people["someone who died"]);
    expect(screen.queryByRole("button", { name: "Look at it together" })).toBeNull();
    await gp.keyboard("{F2}");
    expect(screen.queryByRole("heading", { name: "In your words" })).toBeNull();
  });
});
