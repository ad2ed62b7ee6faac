import type { Day } from "#clinical/day.ts";
import type { Age, Person, ResourceId } from "#clinical/record.ts";
import type { Calendar, ReadDate } from "../../element/calendar.ts";
import { asText, isThere, type Json, objectsOf } from "../../element/json.ts";
import { yearsBetween } from "../../element/years-between.ts";
import type { Context } from "../entry.ts";
import { nameOf } from "../name-of.ts";
import { clinicianOf } from "./read-clinician.ts";

const nhsNumber = "https://fhir.nhs.uk/Id/nhs-number";

const sexes = ["male", "female", "other"] as const;

/** Years of life on the day of the review, as a range where the birth date is partial (contract §9.3). */
export const ageOn = (asOf: Day, birth: ReadDate): Age => {
  if (typeof birth === "string") return undefined;
  return {
    youngest: yearsBetween(birth.latest, asOf),
    oldest: yearsBetween(birth.earliest, asOf),
  };
};

/** A death that is stated without a readable day has happened; one after the day of the review has not. */
const isDeceased = (json: Json, calendar: Calendar): boolean => {
  if (isThere(json.deceasedDateTime)) return calendar.read(json.deceasedDateTime) !== "future";
  return json.deceasedBoolean === true;
};

/** A practice may stand there too: only a clinician is someone to name. */
const generalPractitionerOf = (
  json: Json,
  context: Pick<Context, "names" | "others">,
): string | undefined => {
  const clinicians = objectsOf(json.generalPractitioner).map((each) =>
    clinicianOf(json, each, context),
  );
  return clinicians.find((clinician) => clinician?.name !== undefined)?.name;
};

/** A person of whom the record says nothing that can be used. */
export const unknownPerson = (id: ResourceId): Person => ({
  id,
  name: "Name not recorded",
  sex: "unknown",
  birthDate: undefined,
  age: undefined,
  nhsNumber: undefined,
  deceased: false,
  active: true,
  generalPractitioner: undefined,
});

/** The person whose record it is. */
export const readPerson = (
  id: ResourceId,
  json: Json,
  context: Pick<Context, "calendar" | "names" | "others">,
): Person => {
  const { calendar } = context;
  const number = objectsOf(json.identifier).find(({ system }) => system === nhsNumber);
  return {
    id,
    name: nameOf(json) ?? "Name not recorded",
    sex: sexes.find((sex) => sex === json.gender) ?? "unknown",
    birthDate: asText(json.birthDate),
    age: ageOn(calendar.asOf, calendar.read(json.birthDate)),
    nhsNumber: asText(number?.value)?.replace(/\s/g, ""),
    deceased: isDeceased(json, calendar),
    active: json.active !== false,
    generalPractitioner: generalPractitionerOf(json, context),
  };
};

/** Why the Patient's birth date cannot be used, or undefined where it can or there is none. */
export const badBirthDate = (json: Json, calendar: Calendar): string | undefined => {
  const birth = calendar.read(json.birthDate);
  if (birth === "unreadable") return "its birth date cannot be read";
  return birth === "future" ? "its birth date is after the day of the review" : undefined;
};
