import type { IncomingMessage, ServerResponse } from "node:http";
import type { Access } from "../fhir/access.ts";
import type { Choice } from "./consent-page.ts";
import { createInteraction } from "./interaction.ts";
import { createLaunches, type LaunchContext } from "./launches.ts";
import { createTokenMemory } from "./memory-adapter.ts";
import { type AuthorizationRoom, createProvider } from "./provider.ts";
import { readScopes } from "./scopes.ts";

export type SmartRoom = Omit<AuthorizationRoom, "launches" | "memory" | "contextOf"> & {
  readonly patients: () => readonly Choice[];
  readonly newId: () => string;
};

/** The authorization server of one sandbox, with the handles a test needs. */
export type SmartServer = {
  /** Answers everything below the issuer. */
  readonly listener: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** What the bearer of the token may do; undefined for a token that is unknown or has run out. */
  readonly accessOf: (token: string) => Promise<Access | undefined>;
  readonly openLaunch: (context: LaunchContext) => string;
  /** Draws the keys now, which the first request would wait for otherwise. */
  readonly warm: () => Promise<void>;
  /** Ends the access tokens alone: the app may refresh. */
  readonly expireTokens: () => void;
  /** Ends every session: access and refresh tokens, grants and sign-ins. */
  readonly endSessions: () => void;
};

const tenant = "throughline-sandbox";

const tokenContext = (context: LaunchContext | undefined): Readonly<Record<string, unknown>> => ({
  ...(context?.patient && { patient: context.patient }),
  ...(context?.encounter && { encounter: context.encounter }),
  ...(context?.intent && { intent: context.intent }),
  ...(context?.about && { fhirContext: context.about.map((reference) => ({ reference })) }),
  ...(context?.style && { smart_style_url: context.style }),
  need_patient_banner: context?.needPatientBanner ?? true,
  tenant,
});

const ofBackend = (
  found: { readonly scope?: string | undefined } | undefined,
): Access | undefined => found && { scopes: readScopes(found.scope ?? ""), patient: undefined };

/** Makes the authorization server; its keys are drawn when it is first asked for anything. */
export const createSmartServer = (room: SmartRoom): SmartServer => {
  const memory = createTokenMemory();
  const launches = createLaunches(room.newId);
  const contexts = new Map<string, LaunchContext>();
  const start = async () => {
    const provider = await createProvider({
      ...room,
      memory,
      launches,
      contextOf: (grantId) => tokenContext(contexts.get(grantId)),
    });
    const interaction = createInteraction({
      provider,
      launches,
      accountId: room.clinician.reference,
      patients: room.patients,
      bind: (grantId, context) => contexts.set(grantId, context),
    });
    return { provider, interaction, answer: provider.callback() };
  };
  let started: ReturnType<typeof start> | undefined;
  const running = () => {
    started ??= start();
    return started;
  };
  const mount = new URL(room.issuer).pathname;
  return {
    openLaunch: launches.open,
    warm: async () => {
      await running();
    },
    expireTokens: () => memory.end("AccessToken", "ClientCredentials"),
    endSessions: () => memory.end("AccessToken", "RefreshToken", "Grant", "Session"),
    accessOf: async (token) => {
      const { provider } = await running();
      const found = await provider.AccessToken.find(token);
      if (!found) return ofBackend(await provider.ClientCredentials.find(token));
      const patient = contexts.get(found.grantId ?? "")?.patient;
      return { scopes: readScopes(found.scope ?? ""), patient };
    },
    listener: async (req, res) => {
      const { interaction, answer } = await running();
      const url = req.url ?? "/";
      if (url.startsWith(`${mount}/interaction/`)) return interaction(req, res);
      Object.assign(req, { originalUrl: url, url: url.slice(mount.length) || "/" });
      return answer(req, res);
    },
  };
};
