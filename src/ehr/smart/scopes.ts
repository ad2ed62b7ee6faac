import { readScope } from "./grant.ts";

/** How a server writes scopes: SMART 1 words or SMART 2 letters. */
export type ScopeSyntax = "v1" | "v2";

/** All that the app needs, or only what reading needs: the second try where a server knows no write scope. */
export type Asked = "all" | "read-only";

/**
 * What is asked for of each type: every source of the contract, writing only what a plan, its requests
 * and its scores are made of, never `d`. The names of clinicians and the practice's
 * questionnaires lie outside the patient's compartment.
 */
const wanted: readonly (readonly [context: "patient" | "user", type: string, letters: string])[] = [
  ["patient", "Patient", "r"],
  ["patient", "Encounter", "rs"],
  ["patient", "Condition", "rs"],
  ["patient", "Observation", "crs"],
  ["patient", "DiagnosticReport", "rs"],
  ["patient", "Procedure", "rs"],
  ["patient", "ServiceRequest", "crs"],
  ["patient", "MedicationRequest", "rs"],
  ["patient", "QuestionnaireResponse", "crus"],
  ["patient", "CarePlan", "crus"],
  ["patient", "Goal", "crus"],
  ["patient", "CareTeam", "crus"],
  ["patient", "Task", "crus"],
  ["patient", "Appointment", "rs"],
  ["patient", "DocumentReference", "crus"],
  ["patient", "Provenance", "crs"],
  ["patient", "Communication", "crs"],
  ["user", "Practitioner", "r"],
  ["user", "PractitionerRole", "r"],
  ["user", "Questionnaire", "s"],
];

const overlap = (letters: string, allowed: string): string =>
  [...letters].filter((letter) => allowed.includes(letter)).join("");

/** `scopes_supported` is not exhaustive: it narrows a type only where it names that type. */
const trimmed = (context: string, type: string, letters: string, supported: readonly string[]) => {
  const mine = supported.map(readScope).filter((scope) => scope?.context === context);
  if (!mine.some((scope) => scope?.type === type)) return letters;
  const allowed = mine.filter((scope) => scope?.type === type || scope?.type === "*");
  return overlap(letters, allowed.map((scope) => scope?.letters).join(""));
};

const written = (context: string, type: string, letters: string, syntax: ScopeSyntax): string[] => {
  if (letters === "") return [];
  if (syntax === "v2") return [`${context}/${type}.${letters}`];
  const read = /[rs]/.test(letters) ? [`${context}/${type}.read`] : [];
  return /[cu]/.test(letters) ? [...read, `${context}/${type}.write`] : read;
};

/** SMART 1 words only where the server says that it speaks them and not SMART 2 (SMART App Launch 2.2). */
const syntaxFor = (capabilities: readonly string[]): ScopeSyntax =>
  !capabilities.includes("permission-v2") && capabilities.includes("permission-v1") ? "v1" : "v2";

/** The scope string to ask for; `launch` is the launch scope itself (`launch` or `launch/patient`). */
export const scopesFor = (
  launch: "launch" | "launch/patient",
  asked: Asked,
  server: { readonly capabilities: readonly string[]; readonly scopesSupported: readonly string[] },
): string => {
  const syntax = syntaxFor(server.capabilities);
  const resources = wanted.flatMap(([context, type, letters]) => {
    const kept = asked === "all" ? letters : overlap(letters, "rs");
    return written(context, type, trimmed(context, type, kept, server.scopesSupported), syntax);
  });
  return [launch, "openid", "fhirUser", "online_access", ...resources].join(" ");
};
