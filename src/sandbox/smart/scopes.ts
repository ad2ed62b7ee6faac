import type { Scope } from "../fhir/access.ts";

const shape = /^(patient|user|system)\/([A-Za-z]+|\*)\.([a-z*]+)$/;
const version1: Readonly<Record<string, string>> = { read: "rs", write: "cud", "*": "cruds" };
const version2 = /^c?r?u?d?s?$/;

/** One SMART scope, of version 1 or 2; undefined for any other word. */
export const readScope = (word: string): Scope | undefined => {
  const [, context, type, action = ""] = shape.exec(word) ?? [];
  const letters = version1[action] ?? (action && version2.test(action) ? action : undefined);
  return context && type && letters
    ? { context: context as Scope["context"], type, letters }
    : undefined;
};

/** Every SMART scope in a scope string. */
export const readScopes = (scope: string): readonly Scope[] =>
  scope.split(" ").flatMap((word) => readScope(word) ?? []);

const combinations = (letters: string): string[] =>
  letters === ""
    ? [""]
    : combinations(letters.slice(1)).flatMap((rest) => [`${letters[0]}${rest}`, rest]);

const actions = [...combinations("cruds").filter(Boolean), ...Object.keys(version1)];

/** Words about the launch and the user, beside those about resources. */
export const launchScopes = [
  "openid",
  "fhirUser",
  "profile",
  "launch",
  "launch/patient",
  "launch/encounter",
  "online_access",
  "offline_access",
] as const;

/** Every resource scope that may be granted: oidc-provider drops what is not listed, without a word. */
export const resourceScopes = (types: readonly string[]): string[] =>
  ["patient", "user"].flatMap((context) =>
    ["*", ...types].flatMap((type) => actions.map((action) => `${context}/${type}.${action}`)),
  );

/** The scopes of programs: to read, in either version’s words. */
export const systemScopes = (types: readonly string[]): string[] =>
  ["*", ...types].flatMap((type) => ["r", "s", "rs", "read"].map((may) => `system/${type}.${may}`));
