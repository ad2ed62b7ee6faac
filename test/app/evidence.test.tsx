// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { evidence } from "#clinical/evidence/evidence.ts";
import "#app/evidence/evidence-panel.tsx";
import { people } from "./examples/people.ts";
import { openApp, screen } from "./render.tsx";

const somebody = people["no pattern"];

describe("the evidence page", () => {
  it("is one tap away, and drawn only then", async () => {
    const { gp } = openApp(somebody);
    expect(screen.queryByText("What we refuse to encode")).toBeNull();
    await gp.click(screen.getByRole("link", { name: "Evidence" }));
    for (const { title } of evidence()) expect(await screen.findByText(title)).toBeTruthy();
  });

  it("tells of a rule its source, its yield and that its review is pending, and of a refused one why", async () => {
    const { gp } = openApp(somebody);
    await gp.click(screen.getByRole("link", { name: "Evidence" }));
    await gp.click(await screen.findByText("The rules"));
    const page = document.querySelector("#evidence");
    expect(page?.textContent).toContain("Right finds (PPV) where 2.5 % have it: 9.9 %, computed");
    expect(page?.textContent).toContain("Clinical review: pending");
    await gp.click(await screen.findByText("What we refuse to encode"));
    expect(page?.textContent).toContain("stigma and privacy");
  });
});
