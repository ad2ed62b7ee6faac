import type { FhirResource } from "fhir/r4";
import type { Day } from "#clinical/day.ts";
import { compileStory } from "../../fixtures/compile.ts";
import { practiceResources } from "../../fixtures/practice.ts";
import { practiceReferenceAt } from "../../fixtures/practice-reference.ts";
import exampleDirectory from "../../fixtures/service-directory.example.json";
import type { Story } from "../../fixtures/story.ts";

/** The invented practice and one person of it. */
export const resourcesOf = (story: Story, asOf: Day): readonly FhirResource[] =>
  [...practiceResources, ...compileStory(story, asOf)] as readonly FhirResource[];

/** What the invented practice brings of its own. */
export const settingsAt = (asOf: Day) => ({
  reference: practiceReferenceAt(asOf),
  directory: exampleDirectory as unknown,
});
