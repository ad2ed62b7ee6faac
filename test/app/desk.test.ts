import { describe, expect, it } from "vitest";
import { keepDrafts } from "#app/autosave.ts";
import { keepHistory } from "#app/history.ts";
import { entriesFor, entryIndex } from "#app/record/entry-index.ts";
import { tidied } from "#app/work.ts";
import type { Answers } from "#clinical/answers.ts";
import { people } from "./examples/people.ts";
import { agreed, draftOf } from "./examples/plans.ts";
import { record, when } from "./examples/record.ts";

describe("taking back", () => {
  it("takes the whole of what was typed in one field as one step", () => {
    const history = keepHistory("");
    history.change("G", "story");
    history.change("Ga", "story");
    history.change("Ga!", "worries");
    history.undo();
    expect(history.now.value).toBe("Ga");
    history.undo();
    expect(history.now.value).toBe("");
    expect(history.canUndo.value).toBe(false);
  });

  it("does not join changes of one field that an undo came between", () => {
    const history = keepHistory("");
    history.change("a", "story");
    history.change("b", "hopes");
    history.undo();
    history.change("c", "story");
    history.undo();
    expect(history.now.value).toBe("a");
  });
});

describe("keeping the draft", () => {
  const storyOf = (answers: Answers): string => answers.plan.story ?? "";
  const saying = (story: string): Answers => draftOf({ story }, {});

  it("writes one after another and skips what a later one replaced", async () => {
    const written: string[] = [];
    let release: () => void = () => undefined;
    const first = new Promise<void>((done) => {
      release = done;
    });
    const drafts = keepDrafts({
      load: async () => undefined,
      keep: async (answers) => {
        written.push(storyOf(answers));
        if (written.length === 1) await first;
        return true;
      },
      discard: async () => undefined,
    });
    const kept = drafts.keep(saying("a"));
    void drafts.keep(saying("ab"));
    void drafts.keep(saying("abc"));
    expect(drafts.state.value).toBe("keeping");
    release();
    await kept;
    expect(written).toEqual(["a", "abc"]);
    expect(drafts.state.value).toBe("kept");
  });

  it("says that it is kept only once the latest is", async () => {
    const said: string[] = [];
    const drafts = keepDrafts({
      load: async () => undefined,
      keep: async () => {
        said.push(drafts.state.value);
        return true;
      },
      discard: async () => undefined,
    });
    const kept = drafts.keep(saying("a"));
    void drafts.keep(saying("ab"));
    await kept;
    expect(said).toEqual(["keeping", "keeping"]);
    expect(drafts.state.value).toBe("kept");
  });

  it("says so where nothing can be kept", async () => {
    const drafts = keepDrafts({
      load: async () => undefined,
      keep: () => Promise.reject(new Error("the store is closed")),
      discard: async () => undefined,
    });
    await drafts.keep(saying("a"));
    expect(drafts.state.value).toBe("not kept");
  });
});

describe("what is sent", () => {
  it("leaves out rows that were begun and left empty", () => {
    const plan = tidied({
      ...agreed,
      goals: [{ words: " " }, { words: "An hour in the garden" }],
      medicines: [{ name: "", decision: "review" }],
    });
    expect(plan.goals).toEqual([{ words: "An hour in the garden" }]);
    expect(plan.medicines).toBeUndefined();
    expect(plan.story).toBe(agreed.story);
  });
});

describe("the entries behind a finding", () => {
  it("come latest first, and one that is not at hand keeps its id", () => {
    const person = people["a pattern"];
    if (person === undefined) throw new Error("no such example");
    const entries = entriesFor(
      ["Condition/90", "Observation/1", "Composition/5"],
      entryIndex(person),
    );
    expect(entries.map(({ id }) => id)).toEqual(["Observation/1", "Condition/90", "Composition/5"]);
    expect(entries[0]?.says).toBe("FBC (within range)");
    expect(entries[2]?.says).toContain("open it in the record");
  });

  it("say the number of a score", () => {
    const score = {
      id: "Observation/9",
      when: when("2026-09-18"),
      sure: true,
      says: "PHQ-9 item 9",
      instrument: "phq-9-item-9",
      value: 3,
    } as const;
    expect(entryIndex(record({ scores: [score] })).get(score.id)?.says).toBe("PHQ-9 item 9: 3");
  });
});
