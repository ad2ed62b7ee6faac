import { describe, expect, it } from "vitest";
import { cursorAct } from "#app/timeline/hands/cursor-key.ts";
import { lanesOf } from "#app/timeline/lanes/lanes.ts";
import { markOf, type Row } from "#app/timeline/lanes/mark.ts";
import { around, bandOf, earliestOf, nextEntry } from "#app/timeline/time/around.ts";
import { ticksOf } from "#app/timeline/time/axis.ts";
import { drawnIn, numberOf } from "#app/timeline/time/clusters.ts";
import { sidesOf } from "#app/timeline/time/labels.ts";
import { type Act, firstPlace, moved, type Place } from "#app/timeline/time/place.ts";
import { endOf, startOf, type Unit, unitFor, units } from "#app/timeline/time/unit.ts";
import { isPeriod, lastDays, periods, shift, spanOf, widen } from "#app/timeline/time/view.ts";
import { type Day, day } from "#clinical/day.ts";
import { asOf, contact, record, when } from "./examples/record.ts";
import { timelineExamples } from "./examples/timelines.ts";

const mark = (written: string | undefined, sure = true) =>
  markOf(asOf, { ids: [`Encounter/${written}`], when: when(written), sure, says: "It" });

const row = (...marks: Row["marks"]): Row => ({
  id: "row",
  says: "Row",
  shape: "circle",
  tone: "contact",
  marks: marks.toSorted((a, b) => a.from - b.from),
});

const limits = { earliest: -5000 };

describe("the view of the timeline", () => {
  it("goes from three months to ten years and no further", () => {
    const least = widen(lastDays(92, limits), 0.1, 0, limits);
    const most = widen(lastDays(3653, limits), 9, 0, limits);
    expect([spanOf(least), spanOf(most)]).toEqual([92, 3653]);
  });

  it("keeps the day under the hand where it is while it is widened", () => {
    const view = { from: -1000, to: -500 };
    const wider = widen(view, 1.5, -900, limits);
    expect((-900 - wider.from) / spanOf(wider)).toBeCloseTo((-900 - view.from) / spanOf(view));
  });

  it("never shows a time after the day of the review, nor loses the record", () => {
    expect(shift(lastDays(366, limits), 400, limits)).toEqual(lastDays(366, limits));
    expect(shift(lastDays(366, limits), -90_000, limits).to).toBeGreaterThan(limits.earliest);
  });

  it("knows which period it shows", () => {
    for (const { days } of periods) {
      const view = lastDays(days, limits);
      expect(periods.filter((one) => isPeriod(view, one.days))).toHaveLength(1);
      expect(isPeriod(shift(view, -50, limits), days)).toBe(false);
    }
  });
});

describe("marks that stand for several", () => {
  it("grow coarser as days grow narrower", () => {
    expect([20, 2, 0.5, 0.2, 0.05].map(unitFor)).toEqual([
      "day",
      "week",
      "month",
      "quarter",
      "year",
    ]);
  });

  it("lose nothing, in any unit", () => {
    const lanes = lanesOf(timelineExamples["2,000 events"]?.record ?? record(), "clinician");
    const all = lanes.flatMap(({ rows }) => rows);
    expect(all.flatMap(({ marks }) => marks)).toHaveLength(2000);
    for (const unit of units)
      for (const one of all) {
        const { clusters } = drawnIn(one, unit);
        const counted = clusters.reduce((sum, { sure, maybe }) => sum + sure + maybe, 0);
        expect(counted).toBe(one.marks.length);
      }
  });

  it("join what happened in one month, not in two", () => {
    const { clusters, most } = drawnIn(
      row(mark("2026-03-01"), mark("2026-03-31"), mark("2026-04-01")),
      "month",
    );
    expect(clusters.map(({ marks }) => marks.length)).toEqual([2, 1]);
    expect(most).toBe(2);
  });

  it("begin a week on Monday, and a quarter in January, April, July and October", () => {
    const sunday = row(mark("2026-03-08"), mark("2026-03-09"), mark("2026-03-15"));
    expect(drawnIn(sunday, "week").clusters.map(({ marks }) => marks.length)).toEqual([1, 2]);
    const quarter = row(mark("2026-03-31"), mark("2026-04-01"), mark("2026-06-30"));
    expect(drawnIn(quarter, "quarter").clusters.map(({ marks }) => marks.length)).toEqual([1, 2]);
  });

  it("stand a single one on its day, and several within their unit", () => {
    const { clusters } = drawnIn(
      row(mark("2026-03-01"), mark("2026-05-30"), mark("2026-05-31")),
      "month",
    );
    const [one, several] = clusters;
    expect(one?.at).toBe(mark("2026-03-01").from);
    expect(several?.at).toBeGreaterThan(mark("2026-05-01").from);
    expect(several?.at).toBeLessThan(mark("2026-05-31").from);
  });

  it("bear their number, and say how much of it is a perhaps", () => {
    const numbers = [
      [1, 0],
      [3, 0],
      [0, 1],
      [0, 2],
      [3, 1],
      [3, 2],
    ].map(([sure = 0, maybe = 0]) => numberOf({ sure, maybe }));
    expect(numbers).toEqual(["", "3", "?", "2?", "3+?", "3+2?"]);
  });

  it("leave a date that is not exact a span, and one that is missing untold of any place", () => {
    const drawn = drawnIn(
      row(mark("2026-03"), mark("2025"), mark("2025"), mark(undefined)),
      "month",
    );
    expect(drawn.clusters).toEqual([]);
    expect(drawn.spans.map(({ sure }) => sure)).toEqual([2, 1]);
    expect(drawn.undated).toBe(1);
  });

  it("never join two totals of a score", () => {
    const scores: Row = { ...row(mark("2026-03-01"), mark("2026-03-08")), range: [0, 27] };
    expect(drawnIn(scores, "year").clusters).toHaveLength(2);
  });
});

describe("the axis", () => {
  it.each(periods)("names round dates over $says, not more than can be read", ({ days }) => {
    for (const width of [330, 700, 1600]) {
      const ticks = ticksOf(lastDays(days, limits), width, asOf);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(width / 34);
      expect(ticks.every(({ at }) => Number.isInteger(at))).toBe(true);
    }
  });

  it.each([
    [91, 570],
    [91, 240],
    [366, 570],
    [1096, 300],
  ])("leaves %i days in %i pixels with words that do not touch", (days, width) => {
    const view = lastDays(days, limits);
    const named = ticksOf(view, width, asOf).filter(({ says }) => says !== "");
    const x = ({ at }: { readonly at: number }) => (width * (at - view.from)) / spanOf(view);
    expect(named.length).toBeGreaterThan(1);
    for (const [index, tick] of named.entries()) {
      const next = named[index + 1];
      if (next) expect(x(next) - x(tick)).toBeGreaterThan(6.5 * tick.says.length);
    }
  });

  it("names a January by its year", () => {
    const ticks = ticksOf(lastDays(1096, limits), 900, asOf);
    expect(ticks.filter(({ strong }) => strong).map(({ says }) => says)).toEqual([
      "2024",
      "2025",
      "2026",
    ]);
  });
});

describe("the words beside a mark", () => {
  it("stand where there is room, right before left, and are not said twice", () => {
    const says = "neurology";
    expect(
      sidesOf(
        [
          { x: 20, says },
          { x: 300, says: "pain" },
        ],
        0,
        310,
      ),
    ).toEqual(["right", "left"]);
    expect(
      sidesOf(
        [
          { x: 20, says },
          { x: 40, says: "pain" },
        ],
        0,
        60,
      ),
    ).toEqual(["none", "none"]);
    expect(
      sidesOf(
        [
          { x: 20, says },
          { x: 300, says },
        ],
        0,
        900,
      ),
    ).toEqual(["right", "none"]);
  });
});

describe("the cursor", () => {
  const lanes = lanesOf(timelineExamples["partial dates"]?.record ?? record(), "clinician");
  const place = firstPlace(lanes);
  const go = (from: Place, act: Act, of = lanes): Place =>
    moved(from, act, of, bandOf(from.at, "month", asOf));

  it("begins on the latest entry", () => {
    expect(place.at).toBe(mark("2026-03-04").from);
  });

  it.each([
    ["the last three years", "2024-02-01", 1096],
    ["ten where it is older", "2021-02-01", 3653],
    ["ten around it where it is older still", "2010-05-01", 3653],
  ])("begins with that entry in sight: %s", (_, written, days) => {
    const once = lanesOf(record({ attendances: [contact(1, written)] }), "clinician");
    const { at, view } = firstPlace(once);
    expect(spanOf(view)).toBe(days);
    expect(view.from).toBeLessThanOrEqual(at);
    expect(view.to).toBeGreaterThanOrEqual(at);
  });

  it("covers the unit of time that its day lies in, and of days the neighbours too", () => {
    const said = (day: Day, unit: Unit) => [startOf(day, unit), endOf(startOf(day, unit), unit)];
    expect(said(day("2024-02-29"), "month")).toEqual(["2024-02-01", "2024-02-29"]);
    expect(said(day("2026-11-22"), "week")).toEqual(["2026-11-16", "2026-11-22"]);
    expect(said(day("2026-12-31"), "quarter")).toEqual(["2026-10-01", "2026-12-31"]);
    expect(said(day("2026-12-31"), "year")).toEqual(["2026-01-01", "2026-12-31"]);
    expect(bandOf(-10, "day", asOf)).toEqual({ at: -10, from: -11, to: -9 });
    expect(bandOf(0, "week", asOf)).toEqual({ at: 0, from: -6, to: 0 });
  });

  it.each(["week", "month", "quarter", "year"] as const)(
    "lists exactly what the number under it counts, in a %s",
    (unit) => {
      const many = lanesOf(timelineExamples["2,000 events"]?.record ?? record(), "clinician");
      const counted = many.flatMap((lane) =>
        lane.rows.flatMap((one) =>
          drawnIn(one, unit).clusters.map(({ marks }) => {
            const band = bandOf(marks[0]?.from ?? 0, unit, asOf);
            const [listed] = around([{ ...lane, rows: [one] }], band);
            return [listed?.inside.length, marks.length];
          }),
        ),
      );
      expect(counted.length).toBeGreaterThan(20);
      expect(counted.filter(([listed, drawn]) => listed !== drawn)).toEqual([]);
    },
  );

  it("lists what surely lies there, and what may", () => {
    const contacts = around(lanes, bandOf(mark("2026-03-04").from, "month", asOf))[0];
    expect(contacts?.inside.map(({ mark }) => mark.ids)).toEqual([
      ["Encounter/2"],
      ["Encounter/1"],
    ]);
    const week = around(lanes, bandOf(mark("2026-03-04").from, "week", asOf))[0];
    expect(week?.perhaps.map(({ mark }) => mark.ids)).toEqual([["Encounter/2"]]);
  });

  it("covers every day once when it is moved step by step", () => {
    const first = bandOf(place.at, "month", asOf);
    const back = go(place, { kind: "step", towards: -1 });
    expect(bandOf(back.at, "month", asOf).to).toBe(first.from - 1);
    const forth = go(place, { kind: "step", towards: 1 });
    expect(bandOf(forth.at, "month", asOf).from).toBe(first.to + 1);
  });

  it("goes to the next entry and stays where there is none", () => {
    const back = go(place, { kind: "next", towards: -1 });
    expect(back.at).toBeLessThan(bandOf(place.at, "month", asOf).from);
    const empty = lanesOf(record(), "clinician");
    const start = firstPlace(empty);
    expect(go(start, { kind: "next", towards: -1 }, empty)).toEqual(start);
    expect(nextEntry(empty, bandOf(start.at, "day", asOf), 1)).toBeUndefined();
  });

  it("takes the view along, and stops at the record's ends", () => {
    const old = lanesOf(record({ attendances: [contact(1, "2010-05-01")] }), "clinician");
    const first = go(firstPlace(old), { kind: "end", of: "first" }, old);
    expect(first.at).toBe(earliestOf(old));
    expect(first.view.from).toBeLessThanOrEqual(first.at);
    const last = go(first, { kind: "end", of: "last" }, old);
    expect(last.at).toBe(0);
    expect(go(last, { kind: "step", towards: 1 }, old).at).toBe(0);
  });

  it("leaves keys that are not its own, or come with Ctrl, to the page", () => {
    const press = (key: string, held: object = {}) =>
      cursorAct({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });
    expect(press("ArrowLeft")).toEqual({ kind: "step", towards: -1 });
    expect(press("ArrowLeft", { shiftKey: true })).toEqual({ kind: "next", towards: -1 });
    expect(press("+")).toMatchObject({ kind: "zoom" });
    expect(press("+", { ctrlKey: true })).toBeUndefined();
    expect(press("a")).toBeUndefined();
    expect(press("Tab")).toBeUndefined();
  });
});
