import type { PatientRecord } from "#clinical/record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { compileStory } from "../../../fixtures/compile.ts";
import { stories } from "../../../fixtures/index.ts";
import { asOf } from "./record.ts";

const recordOf = (story: (typeof stories)[number]): PatientRecord => {
  const entries = compileStory(story, asOf).map((resource) => ({ resource }));
  const [sources] = collectPatients(entries).patients;
  if (sources === undefined) throw new Error(`the story ${story.id} holds no patient`);
  return readRecord(sources, asOf, "Europe/London");
};

/** The record of every synthetic person, by the name of the story. */
export const storyRecords: readonly (readonly [string, PatientRecord])[] = stories.map((story) => [
  story.id,
  recordOf(story),
]);
