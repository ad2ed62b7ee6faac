// @vitest-environment happy-dom
import { waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import "#app/help/keys-sheet.tsx";
import "#app/help/tour.tsx";
import { openHelp } from "#app/help/help.ts";
import { people } from "./examples/people.ts";
import { openApp, screen } from "./render.tsx";

describe("The keys", () => {
  it("are listed on a sheet that ? opens, in words", async () => {
    const { gp } = openApp(people["a pattern"]);
    await gp.keyboard("?");
    const sheet = await screen.findByRole("dialog", { name: "Keys" });
    expect(within(sheet).getByRole("row", { name: /F2 Look at it together/ })).toBeTruthy();
    await gp.click(within(sheet).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("lead to each part of the page", async () => {
    const { gp } = openApp(people["a pattern"]);
    await screen.findByRole("heading", { name: "The plan" });
    await gp.keyboard("4");
    expect(document.activeElement?.textContent).toBe("Checklist");
  });

  it("turn the screen, but not while a word is typed", async () => {
    const { gp, visit } = openApp(people["a pattern"]);
    const field = await screen.findByLabelText(/What matters to me/);
    await gp.type(field, "tea");
    expect(visit.face.now.value).toBe("clinician");
    expect((field as HTMLTextAreaElement).value).toBe("tea");
    field.blur();
    await gp.keyboard("t");
    expect(visit.face.now.value).toBe("together");
  });

  it("alone do nothing where someone turned that off", async () => {
    const { gp, visit } = openApp(people["a pattern"]);
    await gp.keyboard("?");
    await gp.click(await screen.findByRole("checkbox", { name: /Single keys act/ }));
    await gp.click(screen.getByRole("button", { name: "Close" }));
    await gp.keyboard("t?");
    expect(visit.face.now.value).toBe("clinician");
    expect(screen.queryByRole("dialog")).toBeNull();
    await gp.keyboard("{F2}");
    expect(visit.face.now.value).toBe("together");
  });
});

describe("The first minute", () => {
  it("is offered once, shows each part, and can be left", async () => {
    const { gp } = openApp(people["a pattern"]);
    await screen.findByRole("heading", { name: "The plan" });
    await gp.click(screen.getByRole("button", { name: "New here? One minute" }));
    await screen.findByRole("dialog", { name: "One sentence, and how sure it is" });
    await gp.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByRole("dialog", { name: "What comes first" })).toBeTruthy();
    expect(document.querySelector(".tl-toured")?.id).toBe("resolve");
    await gp.click(screen.getByRole("button", { name: "Skip the rest" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.querySelector(".tl-toured")).toBeNull();
    expect(screen.getByRole("button", { name: "Tour" })).toBeTruthy();
  });

  it("is remembered by the browser, as is the choice about single keys", () => {
    const kept = new Map<string, string>();
    const remembers = {
      get: (name: string) => kept.get(name),
      set: (name: string, value: string) => void kept.set(name, value),
    };
    const first = openHelp(remembers);
    expect([first.toured.value, first.singleKeys.value]).toEqual([false, true]);
    first.tourDone();
    first.setSingleKeys(false);
    const next = openHelp(remembers);
    expect([next.toured.value, next.singleKeys.value]).toEqual([true, false]);
  });
});
