import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { type Choice, consentPage, pickerPage } from "./consent-page.ts";
import type { LaunchContext, Launches } from "./launches.ts";

export type InteractionRoom = {
  readonly provider: Provider;
  readonly accountId: string;
  readonly launches: Launches;
  readonly patients: () => readonly Choice[];
  /** Remembers what a grant is about. */
  readonly bind: (grantId: string, context: LaunchContext) => void;
};

type Asked = {
  readonly clientId: string;
  readonly scope: string;
  readonly launch: string | undefined;
  readonly uid: string;
};

type Exchange = { readonly req: IncomingMessage; readonly res: ServerResponse };

const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;

const readForm = async (req: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk as Uint8Array));
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
};

const show = (res: ServerResponse, page: string): void => {
  res.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'self'",
  });
  res.end(page);
};

const deny = (room: InteractionRoom, { req, res }: Exchange) =>
  room.provider.interactionFinished(req, res, {
    error: "access_denied",
    error_description: "the clinician did not allow it",
  });

const grant = async (
  room: InteractionRoom,
  { req, res }: Exchange,
  { clientId, scope }: Asked,
  context: LaunchContext,
): Promise<void> => {
  const { accountId } = room;
  const given = new room.provider.Grant({ accountId, clientId });
  given.addOIDCScope(scope);
  const grantId = await given.save();
  room.bind(grantId, context);
  await room.provider.interactionFinished(req, res, {
    login: { accountId },
    consent: { grantId },
  });
};

const fromEhr = (
  room: InteractionRoom,
  exchange: Exchange,
  asked: Asked,
  form: URLSearchParams | undefined,
): Promise<void> | void => {
  const context = room.launches.get(asked.launch ?? "");
  if (!context || context.consent === "deny") return deny(room, exchange);
  if (context.consent === "ask" && !form) {
    const name = room.patients().find(({ id }) => id === context.patient)?.name ?? "this patient";
    return show(exchange.res, consentPage(asked.uid, asked.scope, name));
  }
  room.launches.take(asked.launch ?? "");
  return form?.get("decision") === "deny"
    ? deny(room, exchange)
    : grant(room, exchange, asked, context);
};

const standalone = (
  room: InteractionRoom,
  exchange: Exchange,
  asked: Asked,
  form: URLSearchParams | undefined,
): Promise<void> | void => {
  const picks = asked.scope.split(" ").includes("launch/patient");
  if (!form) {
    const page = picks
      ? pickerPage(asked.uid, asked.scope, room.patients())
      : consentPage(asked.uid, asked.scope, "the patients you choose");
    return show(exchange.res, page);
  }
  const chosen = room.patients().find(({ id }) => id === form.get("patient"));
  if (form.get("decision") !== "allow" || (picks && !chosen)) return deny(room, exchange);
  const patient = chosen?.id;
  const context = {
    patient,
    encounter: undefined,
    needPatientBanner: true,
    consent: "ask",
  } as const;
  return grant(room, exchange, asked, context);
};

/**
 * The page between the request for authorization and its answer. A launch from the EHR passes
 * through without a word, since the clinician is signed in and has chosen the patient already.
 */
export const createInteraction =
  (room: InteractionRoom) =>
  async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const { params, uid } = await room.provider.interactionDetails(req, res);
    const asked = {
      uid,
      clientId: text(params.client_id) ?? "",
      scope: text(params.scope) ?? "",
      launch: text(params.launch),
    };
    const form = req.method === "POST" ? await readForm(req) : undefined;
    const answer = asked.launch === undefined ? standalone : fromEhr;
    await answer(room, { req, res }, asked, form);
  };
