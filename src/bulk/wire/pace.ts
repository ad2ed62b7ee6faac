import type { BulkFault } from "../bulk-fault.ts";
import type { Outside } from "./outside.ts";
import { letGo } from "./read-text.ts";
import { backoff, retryAfter } from "./retry-after.ts";
import type { Answer } from "./sender.ts";

/** How long to wait before the next try: as the server asks, else longer with every try. */
export type Pace = {
  readonly before: (tries: number, response?: Response) => number;
  readonly wait: (ms: number) => Promise<void>;
};

/** The pace by this clock and this chance. */
export const createPace = ({ now, wait, random = Math.random }: Outside): Pace => ({
  before: (tries, response) =>
    retryAfter(response?.headers.get("Retry-After") ?? null, now()) ?? backoff(tries, random()),
  wait,
});

/** How often one request is tried before it is given up. */
export const mostTries = 5;

const passing = new Set([429, 502, 503, 504]);

const mayPass = (answer: Answer): boolean =>
  answer.ok ? passing.has(answer.value.status) : answer.fault.kind === "unreachable";

const gaveUp = (answer: Answer): BulkFault => (answer.ok ? { kind: "busy" } : answer.fault);

/** Tries a request that does no harm when repeated, through a bad patch of the wire or of the server. */
export const steadily = async (pace: Pace, request: () => Promise<Answer>): Promise<Answer> => {
  for (let tries = 1; ; tries += 1) {
    const answer = await request();
    if (!mayPass(answer)) return answer;
    if (answer.ok) await letGo(answer.value);
    if (tries === mostTries) return { ok: false, fault: gaveUp(answer) };
    await pace.wait(pace.before(tries - 1, answer.ok ? answer.value : undefined));
  }
};
