// @vitest-environment happy-dom
import { waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import type { Answers, PlanAnswers } from "#clinical/answers.ts";
import { missingFrom } from "#clinical/plan/index.ts";
import { fault } from "#clinical/result.ts";
import type { EhrFault } from "#ehr/fault.ts";
import { people } from "./examples/people.ts";
import { agreed, draftOf } from "./examples/plans.ts";
import { bench } from "./examples/ports.ts";
import { asOf } from "./examples/record.ts";
import { openApp, screen } from "./render.tsx";

const person = (name: string) => {
  const record = people[name];
  if (record === undefined) throw new Error(`no example called ${name}`);
  return record;
};

const safety: Answers["checklist"] = {
  A1: { state: "done" },
  A3: { state: "done" },
  A4: { state: "done" },
  A6: { state: "done" },
};

/** A plan that lacks nothing, on a record whose safety items were looked at. */
const ready = (given: Parameters<typeof openApp>[1] = {}, plan: PlanAnswers = agreed) =>
  openApp(person("a pattern"), { draft: draftOf(plan, safety), ...given });

const plan = () => screen.getByRole("region", { name: "The plan" });
const press = (gp: ReturnType<typeof openApp>["gp"], name: string | RegExp) =>
  screen.findByRole("button", { name }).then((button) => gp.click(button));

describe("the plan form", () => {
  it("asks for every required field before a plan can be active, and leads to it", async () => {
    const { gp } = ready({}, {});
    await press(gp, "Check the plan");
    const summary = await screen.findByRole("alert");
    const links = within(summary).getAllByRole("link");
    expect(links).toHaveLength(missingFrom({}).length);
    await gp.click(within(summary).getByRole("link", { name: "My next small step" }));
    expect(document.activeElement).toBe(
      screen.getByRole("textbox", { name: /My next small step/ }),
    );
  });

  it("allows only a draft while a safety item is open, and says which", async () => {
    openApp(person("a pattern"), { draft: draftOf(agreed, {}) });
    expect(
      await screen.findByText(/Safety items A1, A3, A6 are open.*can be saved only as a draft/),
    ).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Check the plan" })).toBeNull();
  });

  it("keeps what is typed on this computer and takes the last change back", async () => {
    const { gp, kept } = ready({ draft: draftOf({}, {}) });
    const box = await screen.findByRole("textbox", { name: /What matters to me/ });
    await gp.type(box, "My garden");
    expect(await screen.findByText("Draft kept on this computer")).toBeTruthy();
    expect(kept.draft?.plan.whatMatters).toBe("My garden");
    await press(gp, "Undo last change");
    expect(box).toHaveProperty("value", "");
  });

  it("takes the last change back with the keyboard, outside a field", async () => {
    const { gp, visit } = ready({ draft: draftOf({}, {}) });
    await gp.type(await screen.findByRole("textbox", { name: /What matters to me/ }), "Work");
    screen.getByRole("button", { name: "Undo last change" }).focus();
    await gp.keyboard("{Control>}z{/Control}");
    expect(visit.desk.work.value.plan.whatMatters).toBeUndefined();
  });

  it("holds at most three goals", async () => {
    const { gp, visit } = ready({}, {});
    await gp.type(
      await screen.findByRole("textbox", { name: "Goal 1, in the patient’s words" }),
      "Walk",
    );
    await press(gp, "Add another goal");
    await gp.keyboard("Sleep");
    await press(gp, "Add another goal");
    await gp.keyboard("Cook");
    expect(visit.desk.work.value.plan.goals?.map(({ words }) => words)).toEqual([
      "Walk",
      "Sleep",
      "Cook",
    ]);
    expect(screen.queryByRole("button", { name: "Add another goal" })).toBeNull();
    await press(gp, "Remove goal 2");
    expect(visit.desk.work.value.plan.goals?.map(({ words }) => words)).toEqual(["Walk", "Cook"]);
  });

  it("offers nothing that raises activity when ME/CFS is recorded, and says why", async () => {
    openApp(person("ME/CFS"));
    expect(await screen.findByText(/Options that raise activity are not offered/)).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: "Gentle movement that I choose" })).toBeNull();
    expect(screen.getByRole("checkbox", { name: "Managing my energy" })).toBeTruthy();
  });

  it("switches those options off as soon as the patient says that effort makes it worse", async () => {
    const { gp } = ready({}, {});
    const gentle = { name: "Gentle movement that I choose" };
    expect(await screen.findByRole("checkbox", gentle)).toBeTruthy();
    const asked = screen.getByRole("group", { name: /Doing more makes me worse/ });
    await gp.click(within(asked).getByRole("radio", { name: "Yes" }));
    expect(screen.queryByRole("checkbox", gentle)).toBeNull();
  });

  it("shows another author's plan and gives no way to change it", async () => {
    const { gp } = openApp(person("a plan by another author"));
    await screen.findByText(/Another care plan in the record/);
    await gp.click(screen.getByText(/Diabetes year of care: active/));
    expect(await screen.findByText(/Eye screening booked/)).toBeTruthy();
  });

  it("makes no plan for someone who died", () => {
    openApp(person("someone who died"));
    expect(plan().textContent).toContain("No plan can be made");
    expect(within(plan()).queryAllByRole("textbox")).toEqual([]);
  });
});

describe("the plan in the record", () => {
  const existing = {
    planId: "11111111-1111-4111-8111-111111111111",
    answers: agreed,
    version: "4",
  };

  it("is revised under its own id", async () => {
    const { gp, saved } = openApp(person("a pattern"), { existing });
    expect(
      await screen.findByText(/You are revising the plan in the record, version 4/),
    ).toBeTruthy();
    await press(gp, "Check as a draft");
    await press(gp, "Save draft to the record");
    await screen.findByRole("heading", { name: /Saved to the record/ });
    expect(saved[0]?.planId).toBe(existing.planId);
    expect(saved[0]?.plan.whatMatters).toBe(agreed.whatMatters);
  });

  it("does not overwrite a draft, and can be taken field by field", async () => {
    const draft = draftOf({ ...agreed, whatMatters: "The choir" }, {});
    const { gp, visit } = openApp(person("a pattern"), { existing, draft });
    await screen.findByText(/The draft kept on this computer was found/);
    expect(visit.desk.work.value.plan.whatMatters).toBe("The choir");
    expect(visit.desk.work.value.planId).toBe(existing.planId);
    await gp.click(screen.getByText(/where your words differ \(1\)/));
    await press(gp, /Use the record’s words for “What matters to me”/);
    expect(visit.desk.work.value.plan.whatMatters).toBe(agreed.whatMatters);
  });

  it("that changed meanwhile is compared three ways, and the GP chooses", async () => {
    const { gp, visit, existing: recorded } = openApp(person("a pattern"), { existing });
    await screen.findByText(/You are revising the plan in the record, version 4/);
    visit.desk.setField("whatMatters", "The choir");
    recorded.value = {
      ...existing,
      version: "5",
      answers: { ...agreed, whatMatters: "The garden", hopes: "To sleep" },
    };
    expect(await screen.findByText(/and taken over here: What I hope for/)).toBeTruthy();
    expect(visit.desk.work.value.plan.hopes).toBe("To sleep");
    expect(visit.desk.work.value.plan.whatMatters).toBe("The choir");
    await screen.findByText("The garden");
    await press(gp, /Keep yours for “What matters to me”/);
    expect(screen.queryByText(/Choose for each/)).toBeNull();
    expect(visit.desk.work.value.plan.whatMatters).toBe("The choir");
  });

  it("is put on hold with a reason, and what was typed here stays", async () => {
    const { gp, saved, visit } = openApp(person("a pattern"), { existing });
    await screen.findByText(/You are revising the plan in the record, version 4/);
    visit.desk.setField("whatMatters", "The choir");
    await gp.click(screen.getByText(/Hold, end or replace this plan/));
    await gp.click(await screen.findByRole("radio", { name: "Put it on hold" }));
    expect(screen.getByText(/Still needed: why it rests/)).toBeTruthy();
    await gp.type(screen.getByLabelText(/Why it rests/), "Away until March");
    await press(gp, "Check what will be written");
    await screen.findByRole("heading", { name: "Check before saving: the plan on hold" });
    await press(gp, "Save to the record");
    await screen.findByRole("heading", { name: /Saved to the record/ });
    expect(saved[0]?.change).toEqual({ to: "on-hold", because: "Away until March" });
    expect(saved[0]?.plan).toEqual(existing.answers);
    expect(visit.desk.work.value.plan.whatMatters).toBe("The choir");
  });

  it("in the wrong record is marked at once, without being asked why", async () => {
    const { gp, saved, visit } = openApp(person("a pattern"), { existing });
    await gp.click(await screen.findByText(/Hold, end or replace this plan/));
    await gp.click(await screen.findByRole("radio", { name: "It is in the wrong record" }));
    await press(gp, "Check what will be written");
    await press(gp, "Save to the record");
    await screen.findByRole("heading", { name: /Saved to the record/ });
    expect(saved[0]?.change).toEqual({ to: "entered-in-error" });
    expect(visit.desk.work.value.planId).not.toBe(existing.planId);
    expect(visit.desk.work.value.plan).toEqual({});
  });

  it("gives its words to a new agreement, which takes its place when it is saved", async () => {
    const { gp, saved, visit } = openApp(person("a pattern"), { existing });
    await gp.click(await screen.findByText(/Hold, end or replace this plan/));
    await gp.click(await screen.findByRole("radio", { name: "Make a new agreement" }));
    await press(gp, "Begin the new agreement");
    expect(await screen.findByText(/You are writing a new agreement/)).toBeTruthy();
    expect(visit.desk.work.value.plan.reviewOn).toBeUndefined();
    await press(gp, "Check as a draft");
    await press(gp, "Save draft to the record");
    await screen.findByRole("heading", { name: /Saved to the record/ });
    expect(saved[0]?.change).toEqual({ to: "replaced" });
    expect(saved[0]?.planId).not.toBe(existing.planId);
    expect(saved[0]?.plan.whatMatters).toBe(agreed.whatMatters);
  });

  it("that ended elsewhere is not brought back by what is written here", async () => {
    const { visit, existing: recorded } = openApp(person("a pattern"), { existing });
    await screen.findByText(/You are revising the plan in the record, version 4/);
    visit.desk.setField("whatMatters", "The choir");
    recorded.value = undefined;
    expect(visit.desk.work.value.planId).not.toBe(existing.planId);
    expect(visit.desk.work.value.plan.whatMatters).toBe("The choir");
  });

  it("is waited for before a new one can be begun", async () => {
    const { whole } = openApp(person("a pattern"), { whole: false });
    expect(plan().textContent).toContain("Reading earlier plans");
    whole.value = true;
    expect(await screen.findByRole("button", { name: "Check as a draft" })).toBeTruthy();
  });

  it("could be there unseen where care plans were not read, so saving asks first", async () => {
    const { gp } = openApp(person("sources that failed"));
    const check = await screen.findByRole("button", { name: "Check as a draft" });
    expect(check).toHaveProperty("disabled", true);
    await gp.click(screen.getByRole("checkbox", { name: /there is no other plan/ }));
    expect(check).toHaveProperty("disabled", false);
  });
});

describe("saving", () => {
  it("sends exactly what the preview showed, and shows what the record holds", async () => {
    const { gp, saved, kept } = ready();
    await press(gp, "Check the plan");
    const heading = await screen.findByRole("heading", {
      name: "Check before saving: an active plan",
    });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText("Status: active")).toBeTruthy();
    await press(gp, "Save to the record");
    const receipt = await screen.findByRole("heading", { name: "Saved to the record" });
    expect(document.activeElement).toBe(receipt);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.status).toBe("active");
    expect(saved[0]?.author.reference).toBe("Practitioner/asha");
    expect(screen.getByText("(CarePlan/1, version 1)").parentElement?.textContent).toMatch(
      /^The plan /,
    );
    expect(kept.draft).toBeUndefined();
  });

  it("keeps the receipt on the screen while the record is read again", async () => {
    const { gp, whole, record } = ready();
    await press(gp, "Check the plan");
    await press(gp, "Save to the record");
    await screen.findByRole("heading", { name: "Saved to the record" });
    whole.value = false;
    record.value = { ...person("a pattern") };
    whole.value = true;
    expect(await screen.findByRole("heading", { name: "Saved to the record" })).toBeTruthy();
    await press(gp, "Revise this plan");
    expect(await screen.findByRole("button", { name: "Check the plan" })).toBeTruthy();
  });

  it("puts a preview away when something is changed", async () => {
    const { gp, visit } = ready();
    await press(gp, "Check the plan");
    await screen.findByRole("heading", { name: /Check before saving/ });
    visit.desk.setField("nextStep", "A walk on Sunday");
    expect(await screen.findByRole("button", { name: "Check the plan" })).toBeTruthy();
  });

  const faults: readonly [EhrFault, RegExp, RegExp][] = [
    [{ kind: "unreachable" }, /not answering/, /Try again/],
    [{ kind: "busy", retryAfterSeconds: 3 }, /busy/, /Try again/],
    [{ kind: "refused", because: ["no CarePlan here"] }, /no CarePlan here/, /Copy as text/],
    [{ kind: "notAllowed", what: "write plans", because: [] }, /does not allow/, /Copy as text/],
    [{ kind: "changedElsewhere" }, /Someone changed this plan/, /Read the record again/],
    [{ kind: "signedOut" }, /session has ended/, /Copy as text/],
    [{ kind: "notFhir" }, /cannot read/, /Try again/],
  ];
  it.each(faults)(
    "that meets $kind says so, keeps the draft and offers a way on",
    async (fault, says, way) => {
      const { gp, kept, faults: next, saved } = ready();
      next.push(fault);
      await press(gp, "Check the plan");
      await press(gp, "Save to the record");
      expect((await screen.findByRole("alert")).textContent).toMatch(says);
      expect(screen.getByRole("button", { name: way })).toBeTruthy();
      expect(saved).toEqual([]);
      expect(kept.draft?.plan.whatMatters).toBe(agreed.whatMatters);
    },
  );

  it("counts down what a busy record asks, and can be tried again only then", async () => {
    const { gp, faults: next, saved } = ready();
    next.push({ kind: "busy", retryAfterSeconds: 1 });
    await press(gp, "Check the plan");
    await press(gp, "Save to the record");
    await screen.findByText("in 1 second, as the record asks");
    const again = screen.getByRole("button", { name: "Try again" });
    expect(again).toHaveProperty("disabled", true);
    await screen.findByText("You can try again now.", undefined, { timeout: 5000 });
    expect(again).toHaveProperty("disabled", false);
    await gp.click(again);
    await screen.findByText(/Saved to the record/);
    expect(saved).toHaveLength(1);
  });

  it("that meets another patient's record offers nothing to copy", async () => {
    const { gp, faults: next } = ready();
    next.push({ kind: "wrongPatient" });
    await press(gp, "Check the plan");
    await press(gp, "Save to the record");
    expect((await screen.findByRole("alert")).textContent).toContain("another patient");
    expect(screen.queryByRole("button", { name: "Copy as text" })).toBeNull();
  });

  it("after a change elsewhere reads the record again and keeps the draft", async () => {
    const { gp, faults: next, told, visit } = ready();
    next.push({ kind: "changedElsewhere" });
    await press(gp, "Check the plan");
    await press(gp, "Save to the record");
    await press(gp, /Read the record again and keep my draft/);
    expect(told).toContain("reload");
    expect(await screen.findByRole("button", { name: "Check the plan" })).toBeTruthy();
    expect(visit.desk.work.value.plan.whatMatters).toBe(agreed.whatMatters);
  });

  it("stays where it is and says why, where the record cannot be read again", async () => {
    const { gp, faults: next } = ready();
    next.push({ kind: "changedElsewhere" }, { kind: "unreachable" });
    await press(gp, "Check the plan");
    await press(gp, "Save to the record");
    await press(gp, /Read the record again and keep my draft/);
    expect((await screen.findByRole("alert")).textContent).toContain("is not answering");
    await press(gp, "Try again");
    await screen.findByRole("heading", { name: "Saved to the record" });
    next.push({ kind: "unreachable" });
    await press(gp, "Revise this plan");
    expect(await screen.findByText(/could not be read again/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Saved to the record" })).toBeTruthy();
  });

  it("says why what would be written cannot be shown, and shows it once it can", async () => {
    const faults: EhrFault[] = [{ kind: "busy", retryAfterSeconds: undefined }];
    const { ports } = bench(person("a pattern"));
    const { gp } = ready({
      preview: async (answers) => {
        const next = faults.shift();
        return next === undefined ? ports.preview(answers) : fault(next);
      },
    });
    await press(gp, "Check the plan");
    expect((await screen.findByRole("alert")).textContent).toContain("The record is busy");
    await press(gp, "Check the plan");
    await screen.findByRole("button", { name: "Save to the record" });
    expect(screen.queryByText(/cannot be shown yet/)).toBeNull();
  });

  it("needs an author", async () => {
    const { author } = ready();
    author.value = undefined;
    const check = await screen.findByRole("button", { name: "Check the plan" });
    expect(check).toHaveProperty("disabled", true);
    expect(screen.getByText(/could not read who you are/)).toBeTruthy();
  });
});

describe("a kept draft", () => {
  it("of another patient is never shown", async () => {
    const other = { ...draftOf(agreed, {}), patient: "Patient/p2" };
    const { visit } = openApp(person("a pattern"), { draft: other });
    await screen.findByRole("textbox", { name: /What matters to me/ });
    expect(visit.desk.work.value.plan).toEqual({});
  });

  it("can be let go, after being asked", async () => {
    const { gp, visit, kept } = ready();
    await press(gp, "Begin again without it");
    await press(gp, "Yes, begin again");
    expect(visit.desk.work.value.plan).toEqual({});
    expect(kept.draft).toBeUndefined();
    visit.desk.undo();
    expect(visit.desk.work.value.plan).toEqual(agreed);
    await waitFor(() => expect(kept.draft?.plan).toEqual(agreed));
  });
});

describe("the checklist", () => {
  it("takes a reason before an item does not apply", async () => {
    const { gp, visit } = openApp(person("a pattern"));
    const state = await screen.findByRole("combobox", { name: "State of A6" });
    await gp.selectOptions(state, "not-applicable");
    expect(visit.hold.value).toContain("A6");
    await gp.type(
      screen.getByRole("textbox", { name: /Why it does not apply/ }),
      "Asked last week",
    );
    expect(visit.hold.value).not.toContain("A6");
  });

  it("postpones an item for four weeks without settling it", async () => {
    const { gp, visit } = openApp(person("a pattern"));
    await gp.selectOptions(await screen.findByRole("combobox", { name: "State of B1" }), "due");
    expect(visit.desk.work.value.checklist.B1).toEqual({
      state: "due",
      snoozedUntil: "2026-12-20",
    });
    expect(asOf).toBe("2026-11-22");
  });

  it("shows all 34 items, the 22 that are not core one tap away", async () => {
    const { gp } = openApp(person("a pattern"));
    expect(await screen.findAllByRole("combobox", { name: /State of/ })).toHaveLength(12);
    await gp.click(screen.getByText("22 more items"));
    expect(await screen.findAllByRole("combobox", { name: /State of/ })).toHaveLength(34);
  });
});
