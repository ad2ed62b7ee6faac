import { describe, expect, it } from "vitest";
import { leftOutWords, roadAhead, roadLeaves } from "#app/words/road-words.ts";

describe("What a record does not take", () => {
  it("is named, and says what the next launch will find", () => {
    expect(leftOutWords([], true)).toBeUndefined();
    expect(leftOutWords(["Task"], true)).toBe(
      "This record does not take the follow-up tasks as entries of their own. They stand in the plan’s text.",
    );
    expect(leftOutWords(["QuestionnaireResponse"], true)).toContain(
      "will find the plan again at the next launch, and ask again for what was attested",
    );
    expect(leftOutWords(["QuestionnaireResponse"], false)).toContain(
      "will not find the answers again at the next launch",
    );
  });

  it("on the road of a document, no task among it, is told before and after", () => {
    expect(roadAhead("document")).toContain("its goals and tasks will not show");
    expect(roadLeaves("document")).toMatch(/no follow-up task .* the practice’s own recall/);
    for (const road of ["transaction", "one-by-one", "text"] as const)
      expect(roadLeaves(road), road).toBeUndefined();
  });
});
