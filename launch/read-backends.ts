import { readFile } from "node:fs/promises";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { RegisteredBackend } from "#sandbox/smart/provider.ts";

/** The program that may export from the embedded EHR, where its public keys are given. */
const clientId = "throughline-audit";

const ofPublicHalf = ["kty", "kid", "alg", "use", "crv", "x", "y", "n", "e"];

/** A file that holds private halves gives its public ones: a server has no use for the others. */
const publicHalf = (key: object): object =>
  Object.fromEntries(Object.entries(key).filter(([name]) => ofPublicHalf.includes(name)));

const keysIn = (json: unknown): readonly object[] => {
  const keys: unknown = Object(json).keys ?? [json];
  return Array.isArray(keys) ? keys.map((key) => publicHalf(Object(key))) : [];
};

/** Registers the keys of a JWK or JWKS file (`THROUGHLINE_JWKS`); without a file, no program at all. */
export const readBackends = async (
  path: string | undefined,
): Promise<Result<readonly RegisteredBackend[], string>> => {
  if (!path) return ok([]);
  try {
    const keys = keysIn(JSON.parse(await readFile(path, "utf8")));
    const areKeys = keys.length > 0 && keys.every((key) => "kty" in key && "kid" in key);
    return areKeys
      ? ok([{ clientId, jwks: { keys } }])
      : fault(`THROUGHLINE_JWKS holds no key with kty and kid: ${path}`);
  } catch {
    return fault(`THROUGHLINE_JWKS cannot be read as JSON: ${path}`);
  }
};
