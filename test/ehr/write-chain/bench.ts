import type { CarePlan, DocumentReference, FhirResource } from "fhir/r4";
import { vi } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { openWriter, type Prepared } from "#ehr/save-plan.ts";
import { readGrant } from "#ehr/smart/grant.ts";
import type { Writing } from "#ehr/write/look/look-before.ts";
import { findOurDocument } from "#fhir/existing-document.ts";
import { findOurPlan } from "#fhir/existing-plan.ts";
import { readRecord } from "#fhir/read-record.ts";
import { toManuscript } from "#fhir/to-manuscript.ts";
import { createSandbox, type Sandbox } from "#sandbox/create-sandbox.ts";
import type { ServerShape } from "#sandbox/shape/server-shape.ts";
import { answers as example, sourcesOf } from "../../fhir/answers-to-plan.ts";
import type { Strike } from "./strike.ts";

const origin = "https://ehr.test";
const system = "https://throughline.example/id/care-plan";

/** The kept draft: what the GP has typed, whatever becomes of the save. */
export const draft: Answers = example;
export const revised: Answers = {
  ...example,
  at: "2026-11-23T09:00:00+00:00",
  plan: { ...example.plan, story: "Told anew, and longer." },
};

const people: readonly FhirResource[] = [
  { resourceType: "Practitioner", id: "asha-example", name: [{ text: "Dr Asha Example" }] },
  { resourceType: "Patient", id: "high-contact", birthDate: "1984-05-06", gender: "female" },
];

const session: Writing = {
  iss: `${origin}/fhir`,
  patient: "high-contact",
  grant: readGrant("patient/*.cruds"),
  token: async () => "token-1",
  renew: async () => false,
};

/** A record behind a server of one shape, which can be struck at one of its requests. */
export type Bench = {
  readonly sandbox: Sandbox;
  /** How many requests have been made since the bench was struck last. */
  readonly asked: () => readonly string[];
  readonly strikeAt: (step: number | undefined, strike?: Strike) => void;
  /** Reads the record anew and saves, as one session does, unless the program is ended on the way. */
  readonly save: (answers: Answers) => Promise<"died" | Awaited<ReturnType<typeof saveIn>>>;
};

const types = [
  "Patient",
  "CarePlan",
  "Goal",
  "CareTeam",
  "Task",
  "QuestionnaireResponse",
  "DocumentReference",
];

/** The record as a session reads it: a server without versions shows none. */
const read = (sandbox: Sandbox, { versions }: ServerShape): FhirResource[] => {
  const all = JSON.stringify(types.flatMap((type) => sandbox.all(type)));
  return JSON.parse(all, (key, value) =>
    key === "versionId" && !versions ? undefined : value,
  ) as FhirResource[];
};

const prepare = async (sandbox: Sandbox, shape: ServerShape, answers: Answers) => {
  const sources = sourcesOf(read(sandbox, shape));
  const record = readRecord(sources, day("2026-11-24"), "Europe/London");
  const planId = answers.change?.to === "replaced" ? undefined : answers.planId;
  const plan = findOurPlan(sources, planId);
  const document = findOurDocument(sources, planId);
  const writer = openWriter(session, async () => undefined);
  const prepared = await writer.prepare(toManuscript(answers, record, { plan, document }));
  return { writer, prepared, seen: { plan: plan?.carePlan } };
};

const saveIn = async (sandbox: Sandbox, shape: ServerShape, answers: Answers) => {
  const { writer, prepared, seen } = await prepare(sandbox, shape, answers);
  return { prepared, saved: await writer.save(prepared, seen) };
};

/** Opens a bench; the network and the waiting are its own until `close`. */
export const openBench = (shape: ServerShape): Bench => {
  let minutes = 0;
  let ids = 0;
  const sandbox = createSandbox({
    resources: people,
    origin,
    open: true,
    validates: false,
    shape,
    newId: () => `id-${++ids}`,
    now: () => new Date(Date.UTC(2026, 10, 22, 10, ++minutes)).toISOString(),
  });
  let made: string[] = [];
  let at: number | undefined;
  let what: Strike | undefined;
  let died: () => void = () => undefined;
  let death = new Promise<"died">(() => undefined);
  const never = new Promise<Response>(() => undefined);
  let dead = false;
  vi.stubGlobal("fetch", async (input: URL | string, init?: RequestInit): Promise<Response> => {
    if (dead) return never;
    const request = new Request(input, init);
    made.push(`${request.method} ${new URL(request.url).pathname}`);
    if (made.length !== at || !what) return sandbox.fhir(request);
    const { commits, kills, answer } = what;
    dead = kills === true;
    if (commits) await sandbox.fhir(request);
    if (kills) died();
    return answer();
  });
  vi.stubGlobal("setTimeout", (then: () => void) => setImmediate(then));
  return {
    sandbox,
    asked: () => made,
    strikeAt: (step, strike) => {
      made = [];
      at = step;
      what = strike;
      dead = false;
      death = new Promise((resolve) => {
        died = () => resolve("died");
      });
    },
    save: (answers) => Promise.race([saveIn(sandbox, shape, answers), death]),
  };
};

export type Standing = { readonly status: string; readonly holds: string };

const wordsOfPlan = ({ text }: CarePlan): string => text?.div ?? "";
const wordsOfDocument = ({ content }: DocumentReference): string =>
  Buffer.from(content[0]?.attachment.data ?? "", "base64").toString("utf8");

const isOurs = ({ identifier }: CarePlan | DocumentReference): boolean =>
  identifier?.some((each) => each.system === system) ?? false;

/** Every plan of ours that the record holds, in whatever form. */
export const plansIn = (sandbox: Sandbox): readonly Standing[] => [
  ...(sandbox.all("CarePlan") as readonly CarePlan[])
    .filter(isOurs)
    .map((plan) => ({ status: plan.status, holds: wordsOfPlan(plan) })),
  ...(sandbox.all("DocumentReference") as readonly DocumentReference[])
    .filter(isOurs)
    .map((one) => ({
      status: one.docStatus === "final" ? "active" : "draft",
      holds: wordsOfDocument(one),
    })),
];

/** References of our plans that lead nowhere. */
export const looseEnds = (sandbox: Sandbox): readonly string[] => {
  const plans = JSON.stringify(sandbox.all("CarePlan"));
  return [...plans.matchAll(/"reference":"([^"]+)"/g)]
    .map(([, reference]) => reference ?? "")
    .filter((reference) => {
      const [type = "", id] = reference.split("/");
      const known = sandbox.all(type).some((one) => one.id === id);
      return !known && !["Condition", "Encounter", "Practitioner"].includes(type);
    });
};

export type { Prepared };
