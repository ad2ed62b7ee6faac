import { describe, expect, it } from "vitest";
import { codelists } from "#clinical/codelists/codelists.ts";
import { groupWords } from "#clinical/codelists/group-words.ts";

const groups = [...new Set(codelists.flatMap((list) => Object.keys(list.groups)))];

describe("The name of a group", () => {
  it.each([
    ["u-and-e", "urea and electrolytes"],
    ["cfs-me", "ME/CFS"],
    ["general/fatigue", "general: fatigue"],
    ["faecal-calprotectin", "faecal calprotectin"],
  ])("%s is read as %s", (group, words) => {
    expect(groups).toContain(group);
    expect(groupWords(group)).toBe(words);
  });

  it("is its own: no two groups of a list are called the same", () => {
    for (const { id, groups: held } of codelists) {
      const names = Object.keys(held).map(groupWords);
      expect(new Set(names).size, id).toBe(names.length);
    }
  });
});
