import { type CryptoKey, importJWK, type JWK, type KeyObject, SignJWT } from "jose";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "../bulk-fault.ts";
import { isFields } from "./fields.ts";

/** The private key of a registered program. */
export type SigningKey = {
  readonly alg: "ES384" | "RS384";
  readonly kid: string;
  readonly key: CryptoKey | KeyObject | Uint8Array;
};

const algOf = ({ kty, crv }: JWK): SigningKey["alg"] | undefined => {
  if (kty === "EC" && crv === "P-384") return "ES384";
  return kty === "RSA" ? "RS384" : undefined;
};

/** A file may hold one key or a set of them, public halves included. */
const candidates = (json: unknown): readonly JWK[] => {
  const all = isFields(json) && Array.isArray(json.keys) ? json.keys : [json];
  return all.filter(isFields).filter(({ d }) => typeof d === "string");
};

/** The first usable private key of a JWK or JWKS file’s JSON. */
export const readSigningKey = async (json: unknown): Promise<Result<SigningKey, BulkFault>> => {
  for (const jwk of candidates(json)) {
    const alg = algOf(jwk);
    if (alg === undefined || !jwk.kid) continue;
    try {
      return ok({ alg, kid: jwk.kid, key: await importJWK({ ...jwk, alg }, alg) });
    } catch {
      // A key with a broken number: the next one may do.
    }
  }
  return fault({ kind: "badKey" });
};

const lifeSeconds = 240;
/** A server whose clock is a little behind would else say that the proof comes from tomorrow. */
const leewaySeconds = 60;

/** A fresh proof of who asks, good for one request to this token address and for four minutes. */
export const assertionFor = (
  { alg, kid, key }: SigningKey,
  clientId: string,
  tokenUrl: string,
  now: number,
): Promise<string> => {
  const issued = Math.floor(now / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg, kid, typ: "JWT" })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setJti(crypto.randomUUID())
    .setIssuedAt(issued - leewaySeconds)
    .setExpirationTime(issued + lifeSeconds)
    .sign(key);
};
