/** One record system that may open Throughline, and the only places its sign-in may live. */
export type Issuer = {
  /** The FHIR base. */
  readonly iss: string;
  readonly authorizeOrigin: string;
  readonly tokenOrigin: string;
};

/** Who may launch the app, and what the app is called there. Nothing in a URL overrides it. */
export type LaunchConfig = {
  readonly issuers: readonly Issuer[];
  readonly clientId: string;
};

/** A base URL without its last slash: the only difference in spelling that is forgiven. */
export const bareBase = (url: string): string => url.replace(/\/$/, "");

/** The configured issuer that `iss` names exactly, but for a last slash. */
export const findIssuer = (config: LaunchConfig, iss: string): Issuer | undefined =>
  config.issuers.find((issuer) => bareBase(issuer.iss) === bareBase(iss));
