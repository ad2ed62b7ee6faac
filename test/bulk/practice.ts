import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FhirResource } from "fhir/r4";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { Outside } from "#bulk/export-to.ts";
import type { SandboxOptions } from "#sandbox/create-sandbox.ts";
import { type Served, served } from "../sandbox/served.ts";

/** A key pair as a supplier and a practice know its halves. */
export type KeyPair = { readonly jwk: JWK; readonly jwks: { readonly keys: readonly JWK[] } };

export const keyPair = async (alg: "ES384" | "RS384", kid = `key-${alg}`): Promise<KeyPair> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const more = { kid, alg, use: "sig" };
  return {
    jwk: { ...(await exportJWK(privateKey)), ...more },
    jwks: { keys: [{ ...(await exportJWK(publicKey)), ...more }] },
  };
};

/** Three patients with a little of everything, two of them in the practice’s Group. */
export const practice: readonly FhirResource[] = [
  ...["p1", "p2", "p3"].flatMap((id): FhirResource[] => [
    { resourceType: "Patient", id, gender: "female", birthDate: "1980-01-01" },
    ...[1, 2, 3].map(
      (n): FhirResource => ({
        resourceType: "Encounter",
        id: `${id}-e${n}`,
        status: "finished",
        class: { code: "AMB" },
        subject: { reference: `Patient/${id}` },
        period: { start: `2026-0${n}-02T09:00:00+00:00` },
      }),
    ),
    {
      resourceType: "Observation",
      id: `${id}-o1`,
      status: "final",
      code: { text: "Ünïcode — ’ ” \u2028" },
      subject: { reference: `Patient/${id}` },
    },
  ]),
  {
    resourceType: "Group",
    id: "g1",
    type: "person",
    actual: true,
    member: ["p1", "p2"].map((id) => ({ entity: { reference: `Patient/${id}` } })),
  },
];

/** A clock that jumps over every wait, and remembers how long each was. */
export const quickClock = () => {
  let time = Date.now();
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    wait: async (ms: number) => {
      waits.push(ms);
      time += ms;
    },
  };
};

/** A request as it went over the wire. */
export type Sent = {
  readonly method: string;
  readonly url: string;
  readonly token: string | undefined;
};

/** A fetch that writes down what it sends. */
export const recording = (sent: Sent[]): typeof fetch => {
  const record: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    const token = request.headers.get("Authorization")?.replace("Bearer ", "");
    sent.push({ method: request.method, url: request.url, token });
    return fetch(input, init);
  };
  return record;
};

/** Everything that an export needs, and what it did. */
export type Desk = Served & {
  readonly folder: string;
  readonly from: { readonly fhir: string; readonly clientId: string; readonly key: JWK };
  readonly sent: Sent[];
  readonly waits: number[];
  readonly outside: Outside;
  readonly tidy: () => Promise<void>;
};

/** A practice’s server on a real socket, with one registered program. */
export const serve = ({ jwks }: KeyPair, options: Partial<SandboxOptions> = {}): Promise<Served> =>
  served({ resources: practice, backends: [{ clientId: "audit", jwks }], ...options });

/** An empty folder, and the program that asks this server. */
export const deskAt = async (ehr: Served, { jwk }: KeyPair): Promise<Desk> => {
  const root = await mkdtemp(join(tmpdir(), "throughline-bulk-"));
  const sent: Sent[] = [];
  const { waits, now, wait } = quickClock();
  return {
    ...ehr,
    folder: join(root, "export"),
    from: { fhir: `${ehr.origin}/fhir`, clientId: "audit", key: jwk },
    sent,
    waits,
    outside: { fetch: recording(sent), now, wait, random: () => 0.5 },
    tidy: () => rm(root, { recursive: true, force: true }),
  };
};

/**
 * Desks for the tests of one file. Those that want nothing special share a server, since drawing its keys takes longer
 * than an export; its orders are cleared between them.
 */
export const desks = (key: () => KeyPair) => {
  const servers: Served[] = [];
  const open: Desk[] = [];
  let usual: Served | undefined;
  const started = async (options?: Partial<SandboxOptions>): Promise<Served> => {
    const ehr = await serve(key(), options);
    servers.push(ehr);
    return ehr;
  };
  return {
    open: async (options?: Partial<SandboxOptions>): Promise<Desk> => {
      if (!options) usual ??= await started();
      const desk = await deskAt(options || !usual ? await started(options) : usual, key());
      open.push(desk);
      return desk;
    },
    tidy: async (): Promise<void> => {
      for (const desk of open.splice(0)) await desk.tidy();
      usual?.sandbox.faults.clear();
    },
    close: (): void => {
      for (const ehr of servers) ehr.close();
    },
  };
};
