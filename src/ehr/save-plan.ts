import type { Bundle, BundleEntry, OperationOutcome } from "fhir/r4";
import { fault, ok, type Result } from "#clinical/result.ts";
import { asObject, type Json } from "#fhir/element/json.ts";
import { resolve } from "#fhir/element/reference.ts";
import type { EhrFault } from "./fault.ts";
import { type Failure, type FailureKind, kindOf } from "./fhir-result.ts";
import { outcomeWords } from "./outcome.ts";
import { safeFetch } from "./safe-fetch.ts";
import { lookBefore, type Writing } from "./write/look-before.ts";
import { plannedIn, referenceOf } from "./write/planned.ts";
import { type Receipt, writeReceipt } from "./write/receipt.ts";
import { mayHaveWritten, toFault } from "./write/to-fault.ts";

type Saved = Result<Receipt, EhrFault>;

type Given = {
  /** The Patient as the GP saw it; the record must still say the same. */
  readonly shown?: unknown;
  readonly pause?: (ms: number) => Promise<void>;
};

type Attempt = {
  readonly shown: unknown;
  readonly pause: (ms: number) => Promise<void>;
  /** Whether it may be sent once more, should the answer be lost. */
  readonly again: boolean;
};

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Search indexes may lag behind a write by a moment (FH §3.5). */
const settling = 2000;

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

/** The server ran the entries one by one, and not all went well: say what stands and what does not. */
const partly = async (
  session: Writing,
  bundle: Bundle,
  outcomes: readonly Outcome[],
): Promise<Saved> => {
  const planned = plannedIn(bundle);
  const at = planned.findIndex(({ type }) => type === "CarePlan");
  const plan = outcomes[at];
  const words = outcomes.flatMap(({ because }) => because);
  if (plan?.kind === "done") {
    const places = planned.map((_, index) => outcomes[index]?.place);
    const warning = `The record did not save everything together: ${words.join("; ") || "it gave no reason"}.`;
    return ok(await writeReceipt(session, planned, places, [warning]));
  }
  const left = outcomes.flatMap(({ place }) => place ?? []);
  if (left.length > 0) {
    const strays = `${left.join(", ")} was stored although the plan was not`;
    return fault({ kind: "refused", because: [...words, strays] });
  }
  const kind = plan?.kind ?? "invalid";
  const refusal = toFault({ ok: false, kind }, "save the plan");
  return fault("because" in refusal ? { ...refusal, because: words } : refusal);
};

const settle = async (
  session: Writing,
  bundle: Bundle,
  answer: Bundle,
  given: Attempt,
): Promise<Saved> => {
  const planned = plannedIn(bundle);
  const outcomes = (answer.entry ?? []).map(outcomeOf);
  const isAnswer = ["transaction-response", "batch-response"].includes(answer.type);
  if (!isAnswer || outcomes.length !== planned.length) return afterSilence(session, bundle, given);
  if (!outcomes.every(({ kind }) => kind === "done")) return partly(session, bundle, outcomes);
  const places = outcomes.map(({ place }) => place);
  const plan = planned.findIndex(({ type }) => type === "CarePlan");
  const wasThere = planned[plan]?.changes === undefined && outcomes[plan]?.existed === true;
  const warnings = wasThere ? ["The record held this plan already and kept what it held."] : [];
  return ok(await writeReceipt(session, planned, places, warnings));
};

/** The answer was lost: look whether the plan is there before anything is sent again, and send once more at most. */
const afterSilence = async (session: Writing, bundle: Bundle, given: Attempt): Promise<Saved> => {
  await given.pause(settling);
  const now = await lookBefore(session, bundle, given.shown);
  if (!now.ok) return now;
  if (now.value.kind === "saved") return alreadySaved(session, bundle, now.value.plan);
  return given.again
    ? send(session, bundle, { ...given, again: false })
    : fault({ kind: "unreachable" });
};

const alreadySaved = async (session: Writing, bundle: Bundle, plan: Json): Promise<Saved> => {
  const planned = plannedIn(bundle);
  const places = planned.map(({ type }) => (type === "CarePlan" ? referenceOf(plan) : undefined));
  return ok(await writeReceipt(session, planned, places));
};

/** 412 without an `If-Match` means that a conditional create found several. */
const refusalOf = (failure: Failure, bundle: Bundle): EhrFault => {
  const guarded = plannedIn(bundle).some(({ changes }) => changes !== undefined);
  return failure.kind === "precondition" && !guarded
    ? { kind: "refused", because: ["the record holds one of its parts more than once"] }
    : toFault(failure, "save the plan");
};

const send = async (session: Writing, bundle: Bundle, given: Attempt): Promise<Saved> => {
  const answer = await safeFetch<Bundle>(session, {
    path: session.iss,
    expect: ["Bundle"],
    post: bundle,
  });
  if (answer.ok) return settle(session, bundle, answer.body, given);
  return mayHaveWritten(answer)
    ? afterSilence(session, bundle, given)
    : fault(refusalOf(answer, bundle));
};

/**
 * Writes one plan as one transaction and reads back what was stored. It looks before it writes, so that saving the
 * same plan twice writes it once; after a lost answer it looks again before it sends again.
 */
export const savePlan = async (
  session: Writing,
  bundle: Bundle,
  given: Given = {},
): Promise<Saved> => {
  const before = await lookBefore(session, bundle, given.shown);
  if (!before.ok) return before;
  if (before.value.kind === "saved") return alreadySaved(session, bundle, before.value.plan);
  return send(session, bundle, { shown: given.shown, pause: given.pause ?? sleep, again: true });
};
