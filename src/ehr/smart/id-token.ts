import { createRemoteJWKSet, jwtVerify } from "jose";
import { fault, ok, type Result } from "#clinical/result.ts";
import { type Claims, claimsOf } from "./claims.ts";
import type { LaunchFault } from "./launch-fault.ts";

/** What an id_token must agree with. */
export type Expected = {
  readonly issuer: string | undefined;
  readonly jwksUri: string | undefined;
  readonly clientId: string;
  /** When the token came, in milliseconds since 1970: it need not outlive the session. */
  readonly receivedAt: number;
};

/** jose's codes for a token that is wrong, as against keys that could not be fetched. */
const wrong = /^ERR_(JW[TS]_|JOSE_ALG|JOSE_NOT|JWKS_(NO|MULTIPLE)_MATCHING)/;

/**
 * The claims once signature, issuer, audience and expiry are verified.
 * `undefined` is a token that nothing could be checked against: no key set is known, or it did not answer.
 */
export const verifyIdToken = async (
  token: string,
  { issuer, jwksUri, clientId, receivedAt }: Expected,
): Promise<Result<Claims | undefined, LaunchFault>> => {
  if (issuer === undefined || jwksUri === undefined) return ok(undefined);
  try {
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), {
      issuer,
      audience: clientId,
      algorithms: ["RS256", "RS384", "ES256", "ES384"],
      currentDate: new Date(receivedAt),
      clockTolerance: 60,
      requiredClaims: ["exp", "sub"],
    });
    return ok(claimsOf(payload));
  } catch (error) {
    const code = String((error as { readonly code?: unknown }).code);
    return wrong.test(code) ? fault({ kind: "badToken" }) : ok(undefined);
  }
};
