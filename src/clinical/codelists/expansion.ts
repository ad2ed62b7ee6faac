/**
 * How descendants of a row are found, system by system. Nothing is expanded here: a row matches its own code and no
 * other, so that what counts can be read in the table. What is found goes into a practice's overrides after review.
 */
export const expansion: Readonly<Record<string, string>> = {
  "http://snomed.info/sct":
    "Ask a terminology server for the ECL `<< code` of a row (ValueSet/$expand of http://snomed.info/sct?fhir_vs=ecl/<<code, UK Edition), and for inactive concepts the UK history and query tables of TRUD; review what comes back.",
  "http://loinc.org":
    "LOINC terms have no descendants: add terms that differ in specimen, method or unit by hand.",
  "http://hl7.org/fhir/sid/icd-10":
    "The codes below a category are those that begin with its letters and digits; review them by hand.",
  "http://hl7.org/fhir/sid/icpc-2": "A rubric has no descendants.",
  "http://www.nlm.nih.gov/research/umls/rxnorm":
    "Ask RxNav for the clinical drugs of an ingredient; review what comes back.",
  "http://terminology.hl7.org/CodeSystem/v3-ActCode":
    "Classes are read from the contract’s own table; the rows have no descendants.",
  "http://hl7.org/fhir/us/core/CodeSystem/careplan-category": "One code, without descendants.",
};
