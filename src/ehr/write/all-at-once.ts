import type { Bundle, BundleEntry, OperationOutcome } from "fhir/r4";
import { fault, ok, type Result } from "#clinical/result.ts";
import { asObject, type Json } from "#fhir/element/json.ts";
import { resolve } from "#fhir/element/reference.ts";
import type { EhrFault } from "../fault.ts";
import { type Failure, type FailureKind, kindOf } from "../fhir-result.ts";
import { outcomeWords } from "../outcome.ts";
import { safeFetch } from "../safe-fetch.ts";
import { lookBefore, type Shown, type Tools, type Writing } from "./look/look-before.ts";
import { plannedIn, referenceOf } from "./planned.ts";
import { type Receipt, writeReceipt } from "./receipt.ts";
import { takeBack } from "./take-back.ts";
import { mayHaveWritten, toFault } from "./to-fault.ts";
import { waits } from "./write-once.ts";

/** Saved, or not; or this server does not do it in one go, and it must be finished one by one. */
export type AtOnce = Result<Receipt, EhrFault> | "one by one";

/** One save: whose, what, on what the GP saw, and with what. */
export type Saving = {
  readonly session: Writing;
  readonly bundle: Bundle;
  readonly shown: Shown;
  readonly tools: Tools;
};

/** What one entry of the answer came to. */
type Outcome = {
  readonly kind: FailureKind | "done";
  readonly place: string | undefined;
  /** Nothing was created: a conditional create found one. */
  readonly existed: boolean;
  readonly because: readonly string[];
};

const outcomeOf = ({ response, resource }: BundleEntry): Outcome => {
  const status = Number.parseInt(response?.status ?? "", 10);
  const done = status >= 200 && status < 300;
  const body = asObject(resource);
  const place = body ? referenceOf(body) : resolve(response?.location ?? "", new Map());
  return {
    kind: done ? "done" : kindOf(status, undefined),
    place: done ? place : undefined,
    existed: status === 200,
    because: outcomeWords(response?.outcome as OperationOutcome | undefined),
  };
};

/** The server ran the entries one by one. With the plan in place the rest is finished; without it nothing may stay. */
const partly = async (
  { session, bundle, tools }: Saving,
  outcomes: readonly Outcome[],
): Promise<AtOnce> => {
  const planned = plannedIn(bundle);
  const [plan] = outcomes;
  if (plan?.kind === "done") return "one by one";
  const created = outcomes.flatMap(({ place }, at) =>
    planned[at]?.changes === undefined ? (place ?? []) : [],
  );
  const left = await takeBack(session, created, tools);
  const words = plan?.because ?? [];
  const strays = left.length > 0 ? [`${left.join(", ")} was stored although the plan was not`] : [];
  const refusal = toFault({ ok: false, kind: plan?.kind ?? "invalid" }, "save the plan");
  if (strays.length > 0) return fault({ kind: "refused", because: [...words, ...strays] });
  return fault("because" in refusal ? { ...refusal, because: words } : refusal);
};

const settle = async (saving: Saving, answer: Bundle): Promise<AtOnce | "lost"> => {
  const planned = plannedIn(saving.bundle);
  const outcomes = (answer.entry ?? []).map(outcomeOf);
  const isAnswer = ["transaction-response", "batch-response"].includes(answer.type);
  if (!isAnswer || outcomes.length !== planned.length) return "lost";
  if (!outcomes.every(({ kind }) => kind === "done")) return partly(saving, outcomes);
  // A batch leaves the temporary names where they stood.
  if (answer.type === "batch-response") return "one by one";
  const places = outcomes.map(({ place }) => place);
  const wasThere = planned[0]?.changes === undefined && outcomes[0]?.existed === true;
  const warnings = wasThere ? ["The record held this plan already and kept what it held."] : [];
  return ok(await writeReceipt(saving.session, planned, places, warnings));
};

const alreadySaved = async ({ session, bundle }: Saving, plan: Json): Promise<AtOnce> => {
  const planned = plannedIn(bundle);
  const places = planned.map((_, at) => (at === 0 ? referenceOf(plan) : undefined));
  return ok(await writeReceipt(session, planned, places));
};

/** Answers by which a server says that it knows no transactions, whatever it said of itself. */
const knowsNone = ({ kind, outcome }: Failure): boolean =>
  ["forbidden", "not-found", "gone"].includes(kind) ||
  (kind === "invalid" && outcome?.issue?.some(({ code }) => code === "not-supported") === true);

/** 412 without an `If-Match` means that a conditional create found several. */
const refusalOf = (failure: Failure, bundle: Bundle): EhrFault => {
  const guarded = plannedIn(bundle).some(({ changes }) => changes !== undefined);
  return failure.kind === "precondition" && !guarded
    ? { kind: "refused", because: ["the record holds one of its parts more than once"] }
    : toFault(failure, "save the plan");
};

const send = async (saving: Saving, lean: boolean): Promise<AtOnce | "lost"> => {
  const { session, bundle } = saving;
  const answer = await safeFetch<Bundle>(session, {
    path: session.iss,
    expect: ["Bundle"],
    write: { method: "POST", body: bundle, lean },
  });
  if (answer.ok) return settle(saving, answer.body);
  if (mayHaveWritten(answer)) return "lost";
  return knowsNone(answer) ? "one by one" : fault(refusalOf(answer, bundle));
};

/** What the record shows before it is sent: how to go on, or undefined where it may be sent. */
const look = async (saving: Saving): Promise<AtOnce | undefined> => {
  const now = await lookBefore(saving.session, saving.bundle, saving.shown);
  if (!now.ok) return now;
  switch (now.value.kind) {
    case "saved":
      return alreadySaved(saving, now.value.plan);
    case "begun":
      return "one by one";
    case "clear":
      return undefined;
  }
};

/** After each wait: looks whether it was written, and sends it again where it was not. */
const afterSilence = async (saving: Saving, left: readonly number[] = waits): Promise<AtOnce> => {
  const [wait, ...later] = left;
  if (wait === undefined) return fault({ kind: "unreachable" });
  await saving.tools.pause(wait);
  const now = await look(saving);
  const silent = now !== undefined && now !== "one by one" && !now.ok;
  if (silent && now.fault.kind === "unreachable") return afterSilence(saving, later);
  const answer = now ?? (await send(saving, true));
  return answer === "lost" ? afterSilence(saving, later) : answer;
};

/**
 * Writes one plan as one transaction and reads back what was stored. It looks before it writes, so that saving the
 * same plan twice writes it once; after a lost answer it looks again each time before it sends again.
 */
export const saveAtOnce = async (saving: Saving): Promise<AtOnce> => {
  const answer = (await look(saving)) ?? (await send(saving, false));
  return answer === "lost" ? afterSilence(saving) : answer;
};
