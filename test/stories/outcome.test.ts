import { describe, expect, it } from "vitest";
import { type Day, day } from "#clinical/day.ts";
import type { Review } from "#clinical/review.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { compileStory } from "../../fixtures/compile.ts";
import { stories } from "../../fixtures/index.ts";
import { practiceReferenceAt } from "../../fixtures/practice-reference.ts";
import type { Expectation, Story } from "../../fixtures/story.ts";

/** A plain day, a leap day, the ends of a year and of a short month: a story holds on each. */
const days = ["2026-11-22", "2024-02-29", "2025-12-31", "2027-01-01", "2026-03-01"].map(day);

const reviewOf = (story: Story, asOf: Day): Review => {
  const entries = compileStory(story, asOf).map((resource) => ({ resource }));
  const [person] = collectPatients(entries).patients;
  if (!person) throw new Error(`${story.id} holds no Patient`);
  const record = readRecord(person, asOf, "Europe/London");
  return reviewRecord(record, { reference: practiceReferenceAt(asOf) });
};

const only = <T>(all: Readonly<Record<string, T>>, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, all[key]]));

/** What a review says of the things that a story expects. */
const told = (review: Review, expects: Expectation): Expectation => {
  const verdicts = Object.entries(review.rules).map(([id, { verdict }]) => [id, verdict] as const);
  const counts = Object.entries(review.counts).map(
    ([id, { sure, maybe }]) => [id, [sure, maybe] as const] as const,
  );
  const seen = review.safety.filter((finding) => finding.seen).map(({ id }) => id);
  return {
    headline: review.headline,
    rules: only(Object.fromEntries(verdicts), Object.keys(expects.rules)) as Expectation["rules"],
    safety: review.safety.map(({ id }) => id),
    ...(expects.seen && { seen }),
    suppressed: review.suppressed.map(({ id }) => id),
    ...(expects.counts && {
      counts: only(Object.fromEntries(counts), Object.keys(expects.counts)) as NonNullable<
        Expectation["counts"]
      >,
    }),
  };
};

describe.each(stories.map((story) => [story.id, story] as const))("%s", (_, story) => {
  it.each(days)(`${story.tells[1]} (%s)`, (asOf) => {
    const review = reviewOf(story, asOf);
    expect(told(review, story.expects)).toEqual(story.expects);
  });
});

describe("The stories", () => {
  it("between them reach every headline", () => {
    const reached = new Set(stories.map(({ expects }) => expects.headline));
    expect([...reached].sort()).toEqual([
      "cannot-tell",
      "no-pattern",
      "possible-pattern",
      "rethink-first",
      "suppressed",
    ]);
  });

  it("set nothing aside but what has not happened yet", () => {
    const aside = stories.flatMap((story) => reviewOf(story, day("2026-11-22")).setAside);
    expect(aside).toEqual([]);
  });
});
