/** Which requests a fault strikes; what is left out strikes any. */
export type When = {
  readonly method?: string;
  /** A text that the path ends with, or a pattern for the whole of it. */
  readonly path?: string | RegExp;
  /** A text within the query, or a pattern for the whole of it. */
  readonly query?: string | RegExp;
};

/** What goes wrong: on the wire, or in what is answered. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "drop" }
  | { readonly kind: "truncate" }
  | { readonly kind: "empty" }
  | { readonly kind: "html" };

/** A fault, whom it strikes and how often: every time unless `times` is given. */
export type FaultOrder = { readonly when: When; readonly times?: number; readonly fault: Fault };

export type Faults = {
  readonly order: (order: FaultOrder) => void;
  /** Every FHIR request from now on takes this much longer; 0 ends it. */
  readonly latency: (ms: number) => void;
  readonly clear: () => void;
  /** The faults that strike this request now; each is used up by being taken. */
  readonly take: (method: string, url: URL) => readonly Fault[];
};

const matchesText = (
  pattern: string | RegExp | undefined,
  text: string,
  fits: (part: string) => boolean,
) => pattern === undefined || (typeof pattern === "string" ? fits(pattern) : pattern.test(text));

const readable = (query: string): string => {
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
};

const strikes = ({ method, path, query }: When, asked: string, url: URL): boolean => {
  const search = readable(url.search);
  return (
    (method === undefined || method === asked) &&
    matchesText(path, url.pathname, (end) => url.pathname.endsWith(end)) &&
    matchesText(query, search, (part) => search.includes(part))
  );
};

/** A desk where a test orders what shall go wrong. */
export const createFaults = (fhirPath: string): Faults => {
  let orders: { order: FaultOrder; left: number }[] = [];
  let latency = 0;
  const always = (url: URL): readonly Fault[] =>
    latency > 0 && url.pathname.startsWith(fhirPath) ? [{ kind: "delay", ms: latency }] : [];
  return {
    order: (order) => {
      orders.push({ order, left: order.times ?? Number.POSITIVE_INFINITY });
    },
    latency: (ms) => {
      latency = ms;
    },
    clear: () => {
      orders = [];
      latency = 0;
    },
    take: (method, url) => {
      const struck = orders.filter(({ order }) => strikes(order.when, method, url));
      for (const one of struck) one.left -= 1;
      orders = orders.filter(({ left }) => left > 0);
      return [...always(url), ...struck.map(({ order }) => order.fault)];
    },
  };
};

/** Resolves after the delays among the faults. */
export const waitFor = async (faults: readonly Fault[]): Promise<void> => {
  for (const fault of faults) {
    if (fault.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
  }
};

/** The response that a fault puts in place of the real one; undefined where the real one is needed. */
export const responseOf = (fault: Fault): Response | undefined => {
  switch (fault.kind) {
    case "status": {
      const body = fault.body === undefined ? null : JSON.stringify(fault.body);
      const headers = { "Content-Type": "application/fhir+json", ...fault.headers };
      return new Response(body, { status: fault.status, headers });
    }
    case "empty":
      return new Response("", { headers: { "Content-Type": "application/fhir+json" } });
    case "html":
      return new Response("<!doctype html><title>Please wait</title><p>Please wait.</p>", {
        headers: { "Content-Type": "text/html" },
      });
    case "delay":
    case "drop":
    case "truncate":
      return undefined;
  }
};

/** The first half of a response, as when the line went dead. */
const cutShort = async (response: Response): Promise<Response> => {
  const bytes = await response.arrayBuffer();
  const { status, headers } = response;
  return new Response(bytes.slice(0, bytes.byteLength >> 1), { status, headers });
};

/** A service as one function that the faults strike; a dropped line is a network error. */
export const withFaults =
  (faults: Faults, service: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const struck = faults.take(request.method, new URL(request.url));
    await waitFor(struck);
    if (struck.some(({ kind }) => kind === "drop")) return Response.error();
    const instead = struck.map(responseOf).find((response) => response !== undefined);
    const response = instead ?? (await service(request));
    return struck.some(({ kind }) => kind === "truncate") ? cutShort(response) : response;
  };
