import type { Apart, ApartKind, PlanVersion, Ports, PreviewEntry } from "#app/ports.ts";
import { day } from "#clinical/day.ts";
import type { Form } from "#clinical/instruments/form.ts";
import { sheetOf } from "#clinical/instruments/index.ts";
import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { readDirectory } from "#clinical/referral/read-directory.ts";
import { ok } from "#clinical/result.ts";
import directory from "../../../fixtures/service-directory.example.json";

/** The practice's own directory. */
export const services: NonNullable<Ports["services"]> = async () => {
  const read = readDirectory(directory);
  return read.ok ? read.value.services : [];
};

/** What the practice has changed of the lists and tables, one of each kind. */
export const practiceChanges: PracticeChanges = {
  by: "Example-Willow Surgery",
  on: day("2026-10-01"),
  codes: [
    {
      list: "symptoms",
      system: "http://snomed.info/sct",
      code: "84229001",
      display: "Fatigue",
      group: "general/fatigue",
    },
    {
      list: "symptoms",
      system: "http://snomed.info/sct",
      code: "271681002",
      display: "Stomach ache",
      group: undefined,
    },
  ],
  retestIntervals: [
    {
      family: "tft",
      days: 365,
      context: "stable",
      source: "the laboratory’s own guide",
      elsewhere: "",
    },
  ],
  monitoringReasons: new Map([["crp", []]]),
};

const gad7 = sheetOf("gad-7");

/** A questionnaire of the practice's own, in words that are nobody's but this example's. */
export const ownForm: Form = {
  instrument: "gad-7",
  title: "Our own form",
  canonical: "https://practice.example/our-gad-7",
  items: (gad7.items ?? []).map(({ code }, at) => ({
    code,
    text: `Example question ${at + 1}`,
    options: (gad7.answers ?? []).map(({ score }) => ({ score, text: `Example ${score}` })),
  })),
};

const writtenApart: Readonly<Record<ApartKind, Pick<PreviewEntry, "resourceType" | "title">>> = {
  scores: { resourceType: "Observation", title: "PHQ-9 total" },
  referrals: { resourceType: "ServiceRequest", title: "Request: Example pain management service" },
  dismissal: { resourceType: "QuestionnaireResponse", title: "Why this was put aside" },
};

/** A way of scores, requests and reasons into the record that takes everything, and has something to say. */
export const apart: Apart = {
  preview: async (kind) =>
    ok([
      {
        ...writtenApart[kind],
        verb: "create",
        says: ["By Dr Asha Example, 22 November 2026"],
        json: JSON.stringify({ resourceType: writtenApart[kind].resourceType }, null, 2),
      },
    ]),
  save: async (kind) =>
    ok({
      stored: [{ reference: `${writtenApart[kind].resourceType}/9`, version: "1" }],
      warnings: ["The record did not keep the visit that it was written at."],
    }),
};

/** Two versions of a plan, one of them without words. */
export const versions: NonNullable<Ports["versions"]> = async () =>
  ok<readonly PlanVersion[]>([
    {
      version: "4",
      at: "2026-08-09T10:15:00Z",
      status: "active",
      author: "Dr Asha Example",
      text: "What matters to me\n\nGetting back to my garden",
    },
    { version: undefined, at: undefined, status: "draft", author: undefined, text: "" },
  ]);
