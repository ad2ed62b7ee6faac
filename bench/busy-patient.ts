import type { Resource } from "fhir/r4";
import { v5 as uuid } from "uuid";
import { addDays, type Day } from "#clinical/day.ts";
import { compileStory } from "../fixtures/compile.ts";
import { longRecord } from "../fixtures/stories/long-record.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A thousand entries of sixteen years, in about the mix of the third-party records: two thirds are Observations. */
const timeline = `
  when                               | what      | who       | about
  -----------------------------------+-----------+-----------+------------------------------------------------------
  14 years ago                       | problem   | Dr Amber  | fibromyalgia
  9 years ago                        | problem   | Dr Cedar  | asthma
  35 days ago                        | attested  | Dr Amber  | A3, A4
  every 36 days, 1 to 5845 days ago  | surgery   | Dr Amber  | fatigue, joint pain
  every 84 days, 9 to 5845 days ago  | telephone | Dr Birch  | headache
  every 130 days, 4 to 5845 days ago | letter    |           |
  every 90 days, 1 to 5845 days ago  | result    |           | TSH 2.1, CRP 2, ferritin 80, creatinine 70, sodium 139
  every 120 days, 2 to 5845 days ago | panel     |           | FBC: haemoglobin 128, platelets 250
  every 60 days, 1 to 5845 days ago  | finding   | Dr Amber  | dizziness
  every 200 days, 1 to 5845 days ago | medicine  | Dr Amber  | amitriptyline
  every 365 days, 8 to 5845 days ago | score     | Dr Amber  | PHQ-15 14
  every 400 days, 5 to 5845 days ago | imaging   |           | chest X-ray, normal
  every 500 days, 7 to 5845 days ago | procedure | Dr Cedar  | gastroscopy, normal
  every 400 days, 9 to 5845 days ago | referral  | Dr Amber  | rheumatology
  every 60 days, 3 to 5845 days ago  | order     | Dr Amber  | TSH`;

const space = "5f0c9a52-3c1e-4b7a-9d55-2f7f0a6f3f10";
const named = (name: string): string => uuid(name, space);

/** Summer time is near enough: the offset only has to look and cost as it does on a server. */
const offsetOf = (day: string): string =>
  day.slice(5) > "03-28" && day.slice(5) < "10-28" ? "+01:00" : "+00:00";

/** Everything of one day and copy bears the time of that visit, as servers send it. */
const timeOf = (day: string, copy: number): string =>
  `${day}T${String(8 + ((copy * 7) % 10)).padStart(2, "0")}:${String((copy * 13) % 60).padStart(2, "0")}:00${offsetOf(day)}`;

const moment = /"(\d{4}-\d{2}-\d{2})T[\d:]+Z"/g;
const reference = /"(Encounter|Observation)\/([^"]+)"/g;

/** The entry with ids as servers give them, and its times those of the copy's visits. */
const renamed = (resource: Resource, copy: number): Fields =>
  JSON.parse(
    JSON.stringify({ ...resource, id: named(`${copy} ${resource.id}`) })
      .replaceAll(moment, (_, day: string) => `"${timeOf(day, copy)}"`)
      .replaceAll(
        reference,
        (_, type: string, id: string) => `"${type}/${named(`${copy} ${id}`)}"`,
      ),
  );

const coded = (system: string, code: string, display: string): Fields => ({
  coding: [{ system, code, display }],
});

const isResult = ({ referenceRange }: Fields): boolean => referenceRange !== undefined;

/** What a laboratory says beside the number. */
const asReported = (at: string): Fields => ({
  issued: `${addDays(at.slice(0, 10) as Day, 1)}T06:12:41.217${offsetOf(at)}`,
  specimen: { reference: `Specimen/${named(`specimen ${at}`)}` },
  interpretation: [
    coded("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "N", "Normal"),
  ],
  performer: [
    { reference: `Organization/${named("laboratory")}`, display: "Pathology Laboratory" },
  ],
});

/** What servers send with every resource, read or not: its version, profile and business identifier. */
const dressed = (resource: Fields, encounter: string): Fields => {
  const { resourceType, id, ...rest } = resource;
  const at = String(rest.effectiveDateTime ?? rest.authoredOn ?? Object(rest.period).start);
  return {
    resourceType,
    id,
    meta: {
      versionId: "1",
      lastUpdated: "2026-11-20T03:15:22.104+00:00",
      profile: [`https://fhir.hl7.org.uk/StructureDefinition/UKCore-${resourceType}`],
    },
    identifier: [
      { system: "https://gp-system.example/id/record-entry", value: named(`entry ${id}`) },
    ],
    ...rest,
    ...(isResult(resource) && asReported(at)),
    ...(resourceType === "Encounter"
      ? {
          serviceProvider: { reference: `Organization/${named("practice")}` },
          location: [{ location: { reference: `Location/${named("practice")}` } }],
        }
      : { encounter: { reference: `Encounter/${encounter}` } }),
  };
};

/** One of the copies that make a busier record: the same years, a day later each, under other ids. */
const copyOf = (asOf: Day, copy: number): readonly Fields[] => {
  const [, ...entries] = compileStory({ ...longRecord, timeline }, addDays(asOf, -(copy % 36)));
  const visit = named(`${copy} ${longRecord.id}-encounter-1`);
  return entries.map((entry) => dressed(renamed(entry, copy), visit));
};

/** A record of so many resources, as one Bundle, of a patient who is seen the more the more there are. */
export const busyPatient = (size: number, asOf: Day): string => {
  const [patient] = compileStory(longRecord, asOf);
  const resources: unknown[] = [patient];
  for (let copy = 0; resources.length < size; copy += 1)
    for (const entry of copyOf(asOf, copy)) resources.push(entry);
  const entry = resources.slice(0, size).map((resource) => ({ resource }));
  return JSON.stringify({ resourceType: "Bundle", type: "collection", entry });
};
