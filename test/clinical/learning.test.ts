import { describe, expect, it } from "vitest";
import { lint } from "#clinical/language/lint.ts";
import { cards, cardsFor } from "#clinical/learning/cards.ts";
import packageJson from "../../package.json";

describe("The learning cards", () => {
  it("hold the five topics that therapists asked for, each beside its item", () => {
    expect(cards.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "whom-to-refer",
        "when-to-refer",
        "how-to-put-it",
        "talking",
        "hard-moments",
      ]),
    );
    expect(cardsFor("G1")).toHaveLength(2);
    expect(cardsFor("A3")).toEqual([]);
  });

  it("can be read in a minute: 150 words at most", () => {
    for (const { id, says } of cards)
      expect(says.join(" ").split(/\s+/).length, id).toBeLessThanOrEqual(150);
  });

  it("carry their evidence and a pending review, and hold to our own word list", () => {
    for (const { id, source, clinicalReview, reviewBy, says } of cards) {
      expect(source.cite, id).not.toBe("");
      expect(clinicalReview, id).toBe("pending");
      expect(reviewBy > packageJson.released, id).toBe(true);
      for (const line of says.filter((each) => !each.includes("never “this is because you”")))
        expect(lint(line, false), line).toEqual([]);
    }
  });
});
