/** What must be said, and had, to use the codes of each system; the codes belong to the terminologies. */
export const licences: Readonly<Record<string, string>> = {
  "http://snomed.info/sct":
    "SNOMED CT, © International Health Terminology Standards Development Organisation. The UK Edition and dm+d need the UK licence, free through NHS England TRUD; outside member territories only the Global Patient Set may be used openly.",
  "http://loinc.org":
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the LOINC Committee, and is available at no cost under the licence at http://loinc.org/license.",
  "http://hl7.org/fhir/sid/icd-10":
    "ICD-10, © World Health Organization; codes only, under WHO terms.",
  "http://hl7.org/fhir/sid/icpc-2": "ICPC-2, © WONCA; distribution may need a licence from WONCA.",
  "http://www.nlm.nih.gov/research/umls/rxnorm":
    "RxNorm, courtesy of the U.S. National Library of Medicine, which does not endorse this product.",
  "http://terminology.hl7.org/CodeSystem/v3-ActCode":
    "HL7 Terminology, © Health Level Seven International.",
  "http://hl7.org/fhir/us/core/CodeSystem/careplan-category":
    "US Core, © Health Level Seven International.",
};
