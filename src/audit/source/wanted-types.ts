import { readTypes } from "../reading/chapters.ts";

/** The types that an audit keeps; whatever else a source holds is only looked at for lines that are not JSON. */
export const wantedTypes: ReadonlySet<string> = new Set([
  ...readTypes,
  "Organization",
  "Practitioner",
  "PractitionerRole",
]);
