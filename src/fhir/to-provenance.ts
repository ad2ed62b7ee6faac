import type { Annotation, Bundle, FhirResource, Provenance } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import { dayInWords } from "#clinical/plan/day-in-words.ts";
import type { PatientRecord, ResourceId } from "#clinical/record.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { some } from "./plan/defined.ts";

const participant = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
const dataOperation = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
const software = "https://throughline.example/id/software";

/** More would not be read by anyone. */
const mostSources = 20;

/** The consultations and reports behind what the review counted, at most twenty. */
const sourcesOf = (record: PatientRecord): readonly ResourceId[] => {
  const { counts } = reviewRecord(record);
  const evidence = [
    counts["contacts-12m"],
    counts["repeat-normal-24m"],
    counts["negative-investigations-36m"],
  ].flatMap((count) => count.evidence);
  return [...new Set(evidence)]
    .filter((id) => /^(Encounter|DiagnosticReport)\//.test(id))
    .slice(0, mostSources);
};

const agent = (code: "author" | "assembler", who: Provenance["agent"][number]["who"]) => ({
  type: { coding: [{ system: participant, code }] },
  who,
});

/** Who wrote the plan, with what, and what of the record it rests on. `target` is the plan, wherever it will be. */
export const toProvenance = (
  { author, at, change }: Pick<Answers, "author" | "at" | "change">,
  record: PatientRecord,
  target: { readonly reference: string; readonly changes: boolean },
): Provenance => {
  const entity = sourcesOf(record).map((reference) => ({
    role: "source" as const,
    what: { reference },
  }));
  return {
    resourceType: "Provenance",
    target: [{ reference: target.reference }],
    recorded: at,
    activity: {
      coding: [{ system: dataOperation, code: target.changes ? "UPDATE" : "CREATE" }],
    },
    agent: [
      agent("author", { reference: author.reference, display: author.name }),
      agent("assembler", {
        identifier: { system: software, value: "throughline" },
        display: "Throughline",
      }),
    ],
    ...(change?.because?.trim() ? { reason: [{ text: change.because }] } : {}),
    ...(entity.length > 0 ? { entity } : {}),
  };
};

const noteOf = ({ recorded, agent: agents, entity = [] }: Provenance): Annotation => {
  const rests = entity.map(({ what }) => what.reference).join(", ");
  const from = rests === "" ? "" : `, resting on ${rests}`;
  const day = dayInWords(recorded.slice(0, 10));
  const text = `Written by ${agents[0]?.who.display} with Throughline on ${day}${from}.`;
  return { id: "throughline-provenance", time: recorded, text };
};

/** The plan that carries its own provenance, for a record that keeps none beside it. */
export const withProvenanceNote = (
  bundle: Bundle<FhirResource>,
  provenance: Provenance,
): Bundle<FhirResource> => ({
  ...bundle,
  entry: (bundle.entry ?? []).map((entry) =>
    entry.resource?.resourceType === "CarePlan"
      ? {
          ...entry,
          resource: {
            ...entry.resource,
            note: some([...(entry.resource.note ?? []), noteOf(provenance)]) ?? [],
          },
        }
      : entry,
  ),
});
