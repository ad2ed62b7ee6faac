import { fault, ok, type Result } from "#clinical/result.ts";
import { type Discovery, discover } from "./discovery.ts";
import { findIssuer, type Issuer, type LaunchConfig } from "./launch-config.ts";
import type { LaunchFault } from "./launch-fault.ts";
import { forget, keepRecord } from "./launch-record.ts";
import { type Asked, scopesFor } from "./scopes.ts";
import { onlyWith, type Tab } from "./tab.ts";

/** What a sign-in is begun with; without a launch handle the server lets the user choose a patient. */
export type Attempt = {
  readonly issuer: Issuer;
  /** As the record spelled it: it comes back as `aud`. */
  readonly iss: string;
  readonly launch: string | undefined;
  readonly asked: Asked;
};

/** The page's address is being replaced by the server's. */
export type Leaving = Result<"leaving", LaunchFault>;

const redirectFor = (url: URL): string => new URL("index.html", onlyWith(url, [])).href;

/** fhirclient discovers again by itself: what it kept must be what was checked. */
const agrees = (tab: Tab, state: string, found: Discovery): boolean => {
  const kept = JSON.parse(tab.storage.getItem(state) ?? "{}") as Record<string, unknown>;
  return (
    kept.tokenUri === found.tokenUri &&
    kept.authorizeUri === found.authorizeUri &&
    typeof kept.codeVerifier === "string"
  );
};

/** Signs in: checks the server, lets fhirclient make the request, checks what it made, and leaves. */
export const signIn = async (
  config: LaunchConfig,
  { issuer, iss, launch, asked }: Attempt,
  url: URL,
  tab: Tab,
): Promise<Leaving> => {
  const found = await discover(issuer, iss);
  if (!found.ok) return found;
  const scope = scopesFor(launch === undefined ? "launch/patient" : "launch", asked, found.value);
  const state = tab.newId();
  const { authorize } = await tab.smart();
  const to = await authorize({
    clientId: config.clientId,
    iss,
    ...(launch === undefined ? {} : { launch }),
    scope,
    redirectUri: redirectFor(url),
    pkceMode: "required",
    stateKey: state,
    completeInTarget: true,
    noRedirect: true,
  }).catch(() => undefined);
  if (!to) return fault({ kind: "discoveryFailed" });
  if (!agrees(tab, state, found.value)) {
    forget(tab, state);
    return fault({ kind: "endpointNotAllowed" });
  }
  const { tokenUri, issuer: named, jwksUri, revocationUri } = found.value;
  const server = { iss, tokenUri, issuer: named, jwksUri, revocationUri };
  keepRecord(tab, state, {
    ...server,
    launch,
    asked,
    scope,
    startedAt: tab.now(),
    used: false,
  });
  tab.go(to);
  return ok("leaving");
};

/** The launch page: checks who asks before anything is sent, then signs in for the patient whose record is open. */
export const beginLaunch = async (config: LaunchConfig, url: URL, tab: Tab): Promise<Leaving> => {
  tab.rewrite(onlyWith(url, ["iss", "launch"]));
  if (config.issuers.length === 0) return fault({ kind: "notConfigured" });
  const iss = url.searchParams.get("iss");
  if (iss === null) return fault({ kind: "launchMissing" });
  const issuer = findIssuer(config, iss);
  if (!issuer) return fault({ kind: "issuerNotAllowed" });
  const launch = url.searchParams.get("launch");
  if (!launch) return fault({ kind: "launchMissing" });
  return signIn(config, { issuer, iss, launch, asked: "all" }, url, tab);
};

/** Signs in without a record's launch: the server shows its own choice of patient. Only ever at the user's wish. */
export const beginStandalone = (
  config: LaunchConfig,
  issuer: Issuer,
  url: URL,
  tab: Tab,
): Promise<Leaving> => {
  tab.rewrite(onlyWith(url, []));
  return signIn(config, { issuer, iss: issuer.iss, launch: undefined, asked: "all" }, url, tab);
};
