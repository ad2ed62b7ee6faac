/** The claims of an id_token that the app uses. */
export type Claims = {
  readonly sub: string | undefined;
  readonly fhirUser: string | undefined;
  readonly name: string | undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The claims in the body of a token. */
export const claimsOf = (body: Record<string, unknown>): Claims => ({
  sub: text(body.sub),
  fhirUser: text(body.fhirUser) ?? text(body.profile),
  name: text(body.name),
});

/** The claims as written, unverified: enough to refuse a user early, never enough to name an author. */
export const peekClaims = (token: string): Claims | undefined => {
  try {
    const payload = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    return claimsOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
};
