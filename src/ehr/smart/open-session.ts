import { fault, ok, type Result } from "#clinical/result.ts";
import { readLaunchContext } from "../context/launch-context.ts";
import type { Door } from "../safe-fetch.ts";
import type { Session } from "../session.ts";
import { peekClaims } from "./claims.ts";
import { readGrant } from "./grant.ts";
import type { Expected } from "./id-token.ts";
import { bareBase, findIssuer, type LaunchConfig } from "./launch-config.ts";
import type { LaunchFault } from "./launch-fault.ts";
import { findRecord, type LaunchRecord, takeRecord } from "./launch-record.ts";
import { redeem } from "./redeem.ts";
import { onlyWith, type SmartClient, type Tab } from "./tab.ts";
import { keepToken, noteToken } from "./token-keeper.ts";

type Opened = Result<Session | "leaving", LaunchFault>;
type Begun = { readonly state: string; readonly record: LaunchRecord };

/** RFC 6749 §4.1.2.1 and OpenID Connect: the only words from a callback that are ever shown. */
const refusals = [
  "invalid_request",
  "unauthorized_client",
  "unsupported_response_type",
  "invalid_scope",
  "server_error",
  "temporarily_unavailable",
  "login_required",
  "interaction_required",
  "consent_required",
];

const refused = (error: string): LaunchFault =>
  error === "access_denied"
    ? { kind: "denied" }
    : { kind: "serverRefused", code: refusals.find((known) => known === error) ?? "unknown" };

/** A server that knows none of the write scopes may refuse them all; it is asked once more, for reading only. */
const afterRefusal = async (
  config: LaunchConfig,
  { record }: Begun,
  error: string,
  url: URL,
  tab: Tab,
): Promise<Opened> => {
  const issuer = findIssuer(config, record.iss);
  if (error !== "invalid_scope" || record.asked === "read-only" || !issuer)
    return fault(refused(error));
  const { iss, launch } = record;
  const { signIn } = await import("./begin-launch.ts");
  return signIn(config, { issuer, iss, launch, asked: "read-only" }, url, tab);
};

/** Only clinicians: the claim is unverified here, which is enough to refuse and not enough to trust. */
const isNotClinician = (fhirUser: string | undefined): boolean =>
  /(^|\/)(Patient|RelatedPerson)\//.test(fhirUser ?? "");

/** Who signed in; the means to verify it come once somebody asks, which the headline does not. */
const lazyAuthor = (
  door: Door,
  idToken: string | undefined,
  expected: Expected,
): Session["author"] => {
  let verified: Promise<Session["author"]> | undefined;
  return async () => {
    verified ??= import("./author.ts").then(({ authorOf }) => authorOf(door, idToken, expected));
    const ask = await verified.catch(() => undefined);
    if (ask) return ask();
    // What did not come is asked for again next time, as what could not be verified is.
    verified = undefined;
    return ok(undefined);
  };
};

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const sessionFrom = (
  config: LaunchConfig,
  { state, record }: Begun,
  client: SmartClient,
  tab: Tab,
): Result<Session, LaunchFault> => {
  const token = client.state.tokenResponse ?? {};
  const patient = text(token.patient);
  if (patient === undefined) return fault({ kind: "noPatient" });
  const idToken = text(token.id_token);
  const claims = idToken === undefined ? undefined : peekClaims(idToken);
  if (idToken !== undefined && claims === undefined) return fault({ kind: "badToken" });
  if (isNotClinician(claims?.fhirUser)) return fault({ kind: "notClinician" });
  const keeper = keepToken(tab, state, client);
  const door = { iss: bareBase(record.iss), token: keeper.token, renew: keeper.renew };
  const expected = {
    issuer: record.issuer,
    jwksUri: record.jwksUri,
    clientId: config.clientId,
    receivedAt: findRecord(tab, state)?.receivedAt ?? tab.now(),
  };
  return ok({
    ...door,
    ...keeper,
    patient,
    ...readLaunchContext(token, door.iss),
    bannerNeeded: token.need_patient_banner !== false,
    user: claims?.fhirUser ?? claims?.sub ?? "unnamed",
    grant: readGrant(typeof token.scope === "string" ? token.scope : record.scope),
    author: lazyAuthor(door, idToken, expected),
  });
};

/** Exchanges the code, once; from then on this page’s reloads take the session up again. */
const complete = async (config: LaunchConfig, url: URL, tab: Tab): Promise<Opened> => {
  const params = url.searchParams;
  const begun = takeRecord(tab, params.get("state"));
  if (!begun.ok) return begun;
  const { state, record } = begun.value;
  const from = params.get("iss");
  if (from !== null && from !== record.issuer) return fault({ kind: "answerFromElsewhere" });
  const error = params.get("error");
  if (error !== null) return afterRefusal(config, begun.value, error, url, tab);
  const code = params.get("code");
  const client = code ? await redeem(code, begun.value, tab) : undefined;
  tab.rewrite(onlyWith(url, []), state);
  if (!text(client?.state.tokenResponse?.access_token) || !client)
    return fault({ kind: "tokenRefused" });
  noteToken(tab, state, client);
  return sessionFrom(config, begun.value, client, tab);
};

/** A reload: the session that this very page opened, as long as its token lives. */
const resume = async (
  config: LaunchConfig,
  state: string | undefined,
  url: URL,
  tab: Tab,
): Promise<Opened> => {
  const record = state === undefined ? undefined : findRecord(tab, state);
  if (state === undefined || !record) return fault({ kind: "launchMissing" });
  const { ready } = await tab.smart();
  const client = await ready({ stateKey: state }).catch(() => undefined);
  tab.rewrite(onlyWith(url, []), state);
  if (!client || !findIssuer(config, record.iss)) return fault({ kind: "sessionEnded" });
  const session = sessionFrom(config, { state, record }, client, tab);
  if (!session.ok) return session;
  return (await session.value.token()) === undefined ? fault({ kind: "sessionEnded" }) : session;
};

/**
 * The app page: completes the sign-in that this tab began, or takes up its session again after a reload.
 * The address is bare before anything else happens, so that nothing in it reaches fhirclient unchecked.
 */
export const openSession = (config: LaunchConfig, url: URL, tab: Tab): Promise<Opened> => {
  const answered = ["code", "state", "error"].some((name) => url.searchParams.has(name));
  const remembered = answered ? undefined : tab.remembered();
  tab.rewrite(onlyWith(url, []), remembered);
  return answered ? complete(config, url, tab) : resume(config, remembered, url, tab);
};
