/** @vitest-environment happy-dom */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Timeline } from "#app/timeline/timeline.tsx";
import { record, symptom } from "./examples/record.ts";
import { timelineExamples } from "./examples/timelines.ts";

afterEach(cleanup);

const open = (name: string) => {
  const example = timelineExamples[name];
  if (example === undefined) throw new Error(`no example ${name}`);
  const drawn = render(<Timeline {...example} />);
  return { ...drawn, gp: userEvent.setup() };
};

const cursor = (): HTMLElement => screen.getByRole("slider", { name: "Day on the timeline" });
const onDay = (): string | null => cursor().getAttribute("aria-valuetext");
const around = (): HTMLElement => screen.getByRole("region", { name: /^Around/ });

describe("the timeline", () => {
  it.each(Object.keys(timelineExamples))("draws %s, each lane under a heading", (name) => {
    open(name);
    const { face = "clinician" } = timelineExamples[name] ?? {};
    const lanes = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
    expect(lanes).toHaveLength(face === "together" ? 7 : 9);
  });

  it("has no two elements of one id when it is on the page twice", () => {
    const held = record();
    const { container } = render(
      <>
        <Timeline record={held} />
        <Timeline record={held} face="together" />
      </>,
    );
    const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1);
  });

  it("says none only of what was read", () => {
    open("sources that failed");
    const heading = (name: RegExp) => screen.getByRole("heading", { name, level: 3 }).parentElement;
    expect(heading(/^Referrals/)?.textContent).toContain("Not read: requests.");
    expect(heading(/^Referrals/)?.textContent).not.toContain("none");
    expect(heading(/^Contacts/)?.textContent).toContain("Not read in full: visits.");
    expect(heading(/^Medicines/)?.textContent).not.toContain("Not read");
  });

  it("says of a lane whose source has not answered that it is being read", () => {
    open("still being read");
    expect(screen.getByText("Being read: medicines.")).toBeTruthy();
  });

  it("goes to a period, and says which", async () => {
    const { gp } = open("2,000 events");
    const pressed = () =>
      screen.queryAllByRole("button", { pressed: true }).map((one) => one.textContent);
    expect(pressed()).toEqual(["3 years"]);
    await gp.click(screen.getByRole("button", { name: "10 years" }));
    expect(pressed()).toEqual(["10 years"]);
    await gp.click(screen.getByRole("button", { name: "Nearer" }));
    expect(pressed()).toEqual([]);
  });

  it("moves the cursor by keys, and lists what happened there", async () => {
    const { gp } = open("partial dates");
    expect(onDay()).toBe("4 March 2026");
    expect(within(around()).getByText(/Encounter\/1/)).toBeTruthy();
    expect(within(around()).getByText(/Encounter\/2/)).toBeTruthy();
    cursor().focus();
    await gp.keyboard("{End}");
    expect(onDay()).toBe("22 November 2026");
    expect(within(around()).getByText(/Nothing is recorded in these days/)).toBeTruthy();
    await gp.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(onDay()).toBe("4 March 2026");
    await gp.keyboard("{Home}");
    expect(onDay()).toBe("1 January 2024");
  });

  it("goes from entry to entry by buttons as well", async () => {
    const { gp } = open("a pattern");
    const first = onDay();
    expect(screen.getByRole("button", { name: "Later entry" })).toHaveProperty("disabled", true);
    await gp.click(screen.getByRole("button", { name: "Earlier entry" }));
    expect(onDay()).not.toBe(first);
    expect(within(around()).queryByText(/Nothing is recorded/)).toBeNull();
  });

  it("tells a screen reader what is there once the cursor rests, and not on the way", async () => {
    vi.useFakeTimers();
    open("one event");
    const said = () => within(around()).getByRole("status").textContent;
    fireEvent.keyDown(cursor(), { key: "ArrowLeft" });
    fireEvent.keyDown(cursor(), { key: "End" });
    await vi.advanceTimersByTimeAsync(100);
    expect(said()).toBe("");
    await vi.advanceTimersByTimeAsync(600);
    vi.useRealTimers();
    expect(said()).toBe("1 October 2026 to 22 November 2026: Nothing is recorded in these days.");
  });

  it("opens the entry behind a mark as the record gave it, and closes it", async () => {
    const gp = userEvent.setup();
    const example = timelineExamples["one event"];
    if (example === undefined) throw new Error("no such example");
    const read = async (id: string) => (id === "Encounter/1" ? '{ "id": "1" }' : undefined);
    render(<Timeline {...example} read={read} />);
    const entry = screen.getByRole("button", { name: "Open Encounter/1" });
    await gp.click(entry);
    expect(await screen.findByText('{ "id": "1" }')).toBeTruthy();
    expect(entry.getAttribute("aria-expanded")).toBe("true");
    await gp.click(entry);
    expect(screen.queryByText('{ "id": "1" }')).toBeNull();
  });

  it("lists an entry once that says several things of one day", () => {
    const visit = (group: string) =>
      symptom("Encounter/7", group, "Fatigue; Headache", "2026-03-04");
    const symptoms = [visit("general/fatigue"), visit("neurological/headache")];
    render(<Timeline record={record({ symptoms })} />);
    const line = within(around()).getByText("Fatigue; Headache").closest("li");
    expect(line?.textContent).toContain("fatigue, headache · Encounter/7");
  });

  it("says so where the record no longer holds the entry", async () => {
    const gp = userEvent.setup();
    const example = timelineExamples["one event"];
    if (example === undefined) throw new Error("no such example");
    render(<Timeline {...example} read={async () => undefined} />);
    await gp.click(screen.getByRole("button", { name: "Open Encounter/1" }));
    expect(await screen.findByText("The record no longer holds this entry.")).toBeTruthy();
  });

  it("says nothing aloud before anybody has moved the cursor", async () => {
    vi.useFakeTimers();
    open("a pattern");
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    expect(within(around()).getByRole("status").textContent).toBe("");
  });

  it("holds the same as a table, by lane, a page at a time", async () => {
    const { gp, container } = open("2,000 events");
    const summary = screen.getByText("The timeline as a table");
    await gp.click(summary);
    const fold = summary.closest("details");
    if (fold) {
      fold.open = true;
      fireEvent(fold, new Event("toggle"));
    }
    const table = await screen.findByRole("table");
    expect(within(table).getAllByRole("row")).toHaveLength(51);
    expect(table.textContent).toContain("2000 lines");
    expect(screen.getByText("Page 1 of 40")).toBeTruthy();
    await gp.click(screen.getByRole("button", { name: "Earlier page" }));
    expect(screen.getByText("Page 2 of 40")).toBeTruthy();
    await gp.selectOptions(screen.getByRole("combobox"), "tests");
    expect(table.textContent).toContain("900 lines");
    expect(screen.getByText("Page 1 of 18")).toBeTruthy();
    expect(container.textContent).toContain("Outside range");
  });
});

describe("the timeline, together", () => {
  it("gives no entry, count, flag or score", () => {
    const { container } = open("a pattern, together");
    expect(container.textContent).not.toMatch(
      /Encounter\/|Condition\/|PHQ|range|abnormal|urgent,/i,
    );
    expect(screen.getByRole("heading", { name: /^Visits/, level: 3 }).textContent?.trim()).toBe(
      "Visits",
    );
    expect(around().textContent).toContain("Dr ");
  });
});
