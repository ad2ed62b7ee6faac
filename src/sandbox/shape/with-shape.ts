import type { Bundle, BundleEntry, CapabilityStatement } from "fhir/r4";
import { toRefusal } from "../fhir/answer.ts";
import { noSuchMethod } from "../fhir/outcomes.ts";
import type { ServerShape } from "./server-shape.ts";
import { shapedStatement } from "./shaped-statement.ts";

type Service = (request: Request) => Promise<Response>;

/** One request as the shape looks at it: what it does to which type below the base. */
type Asked = {
  readonly method: string;
  readonly type: string | undefined;
  readonly query: URLSearchParams;
};

const refused = (text: string, status: number): Response => {
  const { headers, body } = toRefusal(noSuchMethod(text));
  return new Response(body, { status, headers });
};

const askedOf = (request: Request, mount: string): Asked => {
  const { pathname, searchParams } = new URL(request.url);
  const [type] = pathname.slice(mount.length).split("/").filter(Boolean);
  return { method: request.method, type, query: searchParams };
};

const verbs: Readonly<Record<string, "create" | "update">> = { POST: "create", PUT: "update" };

const takes = (shape: ServerShape, type: string, method: string): boolean => {
  const verb = verbs[method];
  return !verb || !shape.takes || (shape.takes[type]?.includes(verb) ?? false);
};

const refusesBundle = (shape: ServerShape, { type, entry = [] }: Bundle): string | undefined => {
  if (shape.bundles === "none") return "Bundles are not taken here";
  if (shape.bundles === "batch-only" && type === "transaction")
    return "Transactions are not supported";
  const conditions = entry.some(({ request }) => request?.ifNoneExist !== undefined);
  return conditions && entry.length > (shape.mostEntries ?? entry.length)
    ? "Too many entries for conditions"
    : undefined;
};

const withoutConditions = ({ request, ...entry }: BundleEntry): BundleEntry => {
  if (!request) return entry;
  const { ifNoneExist: _, ...rest } = request;
  return { ...entry, request: rest };
};

/** A Bundle as the server behind understands it. */
const runBundle = async (shape: ServerShape, request: Request, service: Service) => {
  const bundle = (await request.json()) as Bundle;
  const refusal = refusesBundle(shape, bundle);
  if (refusal !== undefined) return refused(refusal, shape.refusal);
  const entry =
    shape.conditionalCreate === "honoured"
      ? bundle.entry
      : bundle.entry?.map((each) => withoutConditions(each));
  const type = shape.bundles === "as-batch" ? "batch" : bundle.type;
  const body = JSON.stringify({ ...bundle, type, entry });
  const { url, headers, method } = request;
  return service(new Request(url, { method, headers, body }));
};

const refusalOf = (shape: ServerShape, { method, type, query }: Asked): Response | undefined => {
  if (type !== undefined && !takes(shape, type, method))
    return refused(`${type} is not taken here`, shape.refusal);
  return !shape.identifierSearch && method === "GET" && query.has("identifier")
    ? refused("identifier is not a parameter here", 400)
    : undefined;
};

/** The request as the server behind understands it, made anew: a server's own requests cannot all be copied. */
const sentOn = async (shape: ServerShape, request: Request): Promise<Request> => {
  const { url, method } = request;
  const headers = new Headers(request.headers);
  if (shape.conditionalCreate !== "honoured") headers.delete("If-None-Exist");
  if (!shape.versions) headers.delete("If-Match");
  const carries = method !== "GET" && method !== "HEAD";
  return new Request(url, { method, headers, ...(carries ? { body: await request.text() } : {}) });
};

const ofVersions = new Set(["versionId", "etag"]);

const withoutVersions = (text: string): string =>
  text === ""
    ? text
    : JSON.stringify(
        JSON.parse(text, (key, value: unknown) => (ofVersions.has(key) ? undefined : value)),
      );

const shapedAnswer = async (
  shape: ServerShape,
  { method, type }: Asked,
  answer: Response,
): Promise<Response> => {
  const { status, headers } = answer;
  const isWrite = verbs[method] !== undefined && type !== undefined && answer.ok;
  if (!shape.echoes && isWrite) return new Response(null, { status, headers });
  if (type === "metadata") {
    const statement = (await answer.json()) as CapabilityStatement;
    return new Response(JSON.stringify(shapedStatement(statement, shape)), { status, headers });
  }
  return shape.versions
    ? answer
    : new Response(withoutVersions(await answer.text()), { status, headers });
};

/** A service that takes, refuses, ignores and answers as a server of this shape does; `mount` is its path. */
export const withShape =
  (shape: ServerShape, mount: string, service: Service): Service =>
  async (request) => {
    const asked = askedOf(request, mount);
    const isBundle = asked.method === "POST" && asked.type === undefined;
    if (isBundle) return shapedAnswer(shape, asked, await runBundle(shape, request, service));
    const refusal = refusalOf(shape, asked);
    if (refusal) return refusal;
    return shapedAnswer(shape, asked, await service(await sentOn(shape, request)));
  };
