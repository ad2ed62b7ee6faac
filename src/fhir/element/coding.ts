import type { Code } from "#clinical/record.ts";
import { asObject, asText, type Json, objectsOf } from "./json.ts";

/** `system|code` of a coding that has both, else undefined. */
export const codeOf = (coding: Json): Code | undefined => {
  const { system, code } = coding;
  if (typeof system !== "string" || typeof code !== "string" || system === "" || code === "") {
    return undefined;
  }
  return `${system}|${code}`;
};

/** The codes of one CodeableConcept, in document order. */
export const codesOf = (concept: unknown): readonly Code[] => {
  const codes: Code[] = [];
  for (const coding of objectsOf(asObject(concept)?.coding)) {
    const code = codeOf(coding);
    if (code !== undefined) codes.push(code);
  }
  return codes;
};

/** The codes of a list of CodeableConcepts, in document order. */
export const codesOfAll = (concepts: unknown): readonly Code[] =>
  objectsOf(concepts).flatMap(codesOf);

/** What a CodeableConcept calls itself: its text, else its first display, else its first code. */
export const wordsOf = (concept: unknown): string | undefined => {
  const said = asText(asObject(concept)?.text);
  if (said !== undefined) return said;
  const codings = objectsOf(asObject(concept)?.coding);
  for (const { display } of codings) if (asText(display) !== undefined) return asText(display);
  for (const { code } of codings) if (asText(code) !== undefined) return asText(code);
  return undefined;
};

/**
 * The codes of a concept that is bound to a value set which FHIR names, such as a clinical status.
 * Any base of the system will do, and none at all, since the element itself says what is meant.
 */
export const boundCodes = (concept: unknown, systemEnds: RegExp): readonly string[] =>
  objectsOf(asObject(concept)?.coding).flatMap(({ system, code }) => {
    const known = !asText(system) || systemEnds.test(String(system));
    return known ? (asText(code) ?? []) : [];
  });
