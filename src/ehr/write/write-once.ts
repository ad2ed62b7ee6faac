import { asObject, type Json } from "#fhir/element/json.ts";
import type { Failure, FhirResult } from "../fhir-result.ts";
import { safeFetch, type Write } from "../safe-fetch.ts";
import { differences } from "./as-sent.ts";
import { findPart } from "./look/find-part.ts";
import type { Tools, Writing } from "./look/look-before.ts";
import { type Planned, referenceOf, versionOf } from "./planned.ts";
import { mayHaveWritten } from "./to-fault.ts";

/** The resource as the record now holds it, or why it does not. */
export type Written = { readonly ok: true; readonly resource: Json } | Failure;

/** Search indexes may lag behind a write; a server that was down may come back. */
export const waits = [2000, 8000, 30_000] as const;

const unknown: Failure = { ok: false, kind: "network" };

/** Answers that settle a look whatever was sent before it. */
const settles = ({ kind }: Failure): boolean =>
  ["precondition", "auth", "not-found", "gone"].includes(kind);

/** A record that cannot be searched for it: one attempt is all that is safe. */
const isBlind = ({ kind }: Failure): boolean =>
  ["forbidden", "invalid", "not-found"].includes(kind);

const send = (
  session: Writing,
  path: string,
  type: string,
  write: Write,
): Promise<FhirResult<Json>> => safeFetch<Json>(session, { path, expect: [type], write });

type Look = () => Promise<Written | "not there">;
type Again = (lean: boolean) => Promise<FhirResult<Json>>;

const asWritten = (sent: FhirResult<Json>): Written =>
  sent.ok ? { ok: true, resource: sent.body } : sent;

/** After each wait: looks whether it was written, and sends it again where it was not. */
const afterSilence = async (
  tools: Tools,
  look: Look,
  again: Again,
  left: readonly number[] = waits,
): Promise<Written> => {
  const [wait, ...later] = left;
  if (wait === undefined) return unknown;
  await tools.pause(wait);
  const seen = await look();
  const now = seen === "not there" ? asWritten(await again(true)) : seen;
  const settled = now.ok || (seen === "not there" ? !mayHaveWritten(now) : settles(now));
  return settled ? now : afterSilence(tools, look, again, later);
};

const onlyOne = (found: readonly Json[]): Written | "not there" => {
  const [one, another] = found;
  if (another) return { ok: false, kind: "precondition" };
  return one ? { ok: true, resource: one } : "not there";
};

/**
 * Creates a resource unless the record holds one of our identifier already, which then is the answer. A lost answer
 * is looked into before anything is sent again; where the record cannot be searched it is not sent again at all,
 * unless the server itself promises to create it once.
 */
export const createOnce = async (
  session: Writing,
  { type, token, once }: Pick<Planned, "type" | "token" | "once">,
  body: Json,
  tools: Tools,
): Promise<Written> => {
  const guarded = tools.can.conditionalCreate(type) === "yes";
  const look: Look = async () => {
    const looked = await findPart(session, type, token);
    if (looked.ok) return onlyOne(looked.found);
    return guarded && isBlind(looked) ? "not there" : looked;
  };
  const post: Again = (lean) =>
    send(session, type, type, { method: "POST", body, unless: once, lean });
  const before = await look();
  const blind = before !== "not there" && !before.ok && isBlind(before);
  if (before !== "not there" && !blind) return before;
  const sent = asWritten(await post(false));
  if (sent.ok || !mayHaveWritten(sent)) return sent;
  return blind ? unknown : afterSilence(tools, look, post);
};

/** Changes the version that was read and no other; a lost answer is looked into before it is sent again. */
export const changeOnce = async (
  session: Writing,
  body: Json,
  version: string | undefined,
  tools: Tools,
): Promise<Written> => {
  const path = referenceOf(body);
  const type = path.split("/")[0] ?? "";
  const put: Again = (lean) => send(session, path, type, { method: "PUT", body, version, lean });
  const look: Look = async () => {
    const read = await safeFetch<Json>(session, { path, expect: [type] });
    if (!read.ok) return read;
    const now = asObject(read.body) ?? {};
    if (differences(body, now).length === 0) return { ok: true, resource: now };
    return versionOf(now) === version ? "not there" : { ok: false, kind: "precondition" };
  };
  const sent = asWritten(await put(false));
  if (sent.ok) return sent;
  if (mayHaveWritten(sent)) return afterSilence(tools, look, put);
  if (sent.kind !== "precondition" && sent.kind !== "conflict") return sent;
  // A save that broke off may have brought this very version.
  const seen = await look();
  return seen !== "not there" && seen.ok ? seen : sent;
};
