// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import "#app/pattern/put-aside.tsx";
import type { Ports } from "#app/ports.ts";
import type { Answers } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { ok } from "#clinical/result.ts";
import { people } from "./examples/people.ts";
import { when } from "./examples/record.ts";
import { openApp, screen } from "./render.tsx";

const person = (name: string): PatientRecord => {
  const record = people[name];
  if (record === undefined) throw new Error(`no example called ${name}`);
  return record;
};

/** A way into the record that remembers what it was given. */
const remembering = () => {
  const given: { kind: string; dismissal: Answers["dismissal"] }[] = [];
  const apart: NonNullable<Ports["apart"]> = {
    preview: async (kind, { dismissal }) => {
      given.push({ kind, dismissal });
      return ok([
        {
          resourceType: "QuestionnaireResponse",
          verb: "create",
          title: "Kept",
          says: [],
          json: "{}",
        },
      ]);
    },
    save: async () =>
      ok({ stored: [{ reference: "QuestionnaireResponse/9", version: "1" }], warnings: [] }),
  };
  return { given, apart };
};

const opening = /^Put this aside/;

describe("Putting a pattern aside", () => {
  it("asks for a reason, keeps it as it was shown, and asks no more", async () => {
    const { given, apart } = remembering();
    const { gp, visit } = openApp(person("a pattern"), { apart });
    await gp.click(await screen.findByText(opening));
    expect(screen.queryByRole("button", { name: "Check what will be kept" })).toBeNull();
    await gp.click(screen.getByRole("radio", { name: "It is already under review" }));
    await gp.type(screen.getByRole("textbox", { name: "Who is reviewing it" }), "Rheumatology");
    await gp.type(screen.getByLabelText(/^Not before/), "2027-02-01");
    await gp.click(screen.getByRole("button", { name: "Check what will be kept" }));
    const dismissal = { reason: "under-review", note: "Rheumatology", until: "2027-02-01" };
    expect(given).toEqual([{ kind: "dismissal", dismissal }]);
    expect(visit.desk.work.value.dismissal).toEqual(dismissal);
    await gp.click(await screen.findByRole("button", { name: "Keep this in the record" }));
    await screen.findByText(/Saved to the record: QuestionnaireResponse\/9/);
    expect(screen.queryByRole("radio", { name: "It is explained" })).toBeNull();
  });

  it("notes words that hurt, for the patient can read the reason", async () => {
    const { gp } = openApp(person("a pattern"), { apart: remembering().apart });
    await gp.click(await screen.findByText(opening));
    await gp.click(screen.getByRole("radio", { name: "It is explained" }));
    await gp.type(screen.getByRole("textbox", { name: "What explains it" }), "She denies pain");
    expect(await screen.findByText(/“denies”: .*Perhaps: “reports/)).toBeTruthy();
  });

  const told = {
    id: "QuestionnaireResponse/1",
    when: when("2026-11-20"),
    done: [],
    dismissal: { reason: "explained", note: "Hypothyroid", until: day("2027-03-01") },
  };

  it("is told at the next launch with its reason and its day, while it stands", async () => {
    openApp({ ...person("a pattern"), attestations: [told] });
    expect(
      await screen.findByText(
        /Put aside on 20 November 2026: it is explained \(Hypothyroid\)\. It is not asked again until 1 March 2027/,
      ),
    ).toBeTruthy();
  });

  it("is not told once its day has passed, and hides no safety finding", async () => {
    const over = { ...told, dismissal: { ...told.dismissal, until: day("2026-11-21") } };
    openApp({ ...person("a pattern"), attestations: [over] });
    await screen.findByText(opening);
    expect(screen.queryByText(/Put aside on/)).toBeNull();
  });

  it("is not offered where there is no pattern to put aside", async () => {
    openApp(person("no pattern"));
    await screen.findByRole("heading", { name: /What the record shows/ });
    expect(screen.queryByText(opening)).toBeNull();
  });
});
