import type { Resource } from "fhir/r4";
import { day } from "#clinical/day.ts";
import { compileStory } from "../../fixtures/compile.ts";
import { stories } from "../../fixtures/index.ts";
import { peopleOf, practicesOf, usualPopulation } from "../../fixtures/population/population.ts";

/** The day of every audit in these tests. */
export const asOf = day("2026-11-22");

/** The first people of the usual list, a plant in every fourth, with their practices. */
export const somePeople = (people: number, practices = 1): readonly Resource[] => {
  const population = { ...usualPopulation, practices, plantEvery: 4 };
  const personAt = peopleOf(population);
  const entries = Array.from({ length: people }, (_, k) => personAt(k)).flat();
  return [...practicesOf(population), ...entries] as readonly unknown[] as readonly Resource[];
};

/** The people of the stories. */
export const storyPeople = (...ids: readonly string[]): readonly Resource[] =>
  stories
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap((story) => compileStory(story, asOf));
