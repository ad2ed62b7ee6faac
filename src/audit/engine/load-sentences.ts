import type { LoadFault } from "../load-events.ts";

/** Why a source cannot be audited, in one line. */
export const loadSentences: Readonly<Record<LoadFault, string>> = {
  "cannot be opened": "the source cannot be opened",
  "holds no *.json or *.ndjson file": "the source holds no *.json or *.ndjson file",
  "is not JSON": "the source is not JSON",
  "holds no Patient": "the source holds no Patient",
  "is written in FHIR STU3": "the source is written in FHIR STU3; this program reads FHIR R4",
};
