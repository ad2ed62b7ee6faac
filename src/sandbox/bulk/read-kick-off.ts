import { badRequest } from "@medplum/core";
import type { OperationOutcome } from "@medplum/fhirtypes";
import { noSuchMethod } from "../fhir/outcomes.ts";
import { textAt, valuesAt } from "../store/elements.ts";
import type { ExportShape } from "./export-shape.ts";

/** What a kick-off asks for; undefined types: all that the token lets one read. */
export type KickOff = {
  readonly types: readonly string[] | undefined;
  readonly since: string | undefined;
};

type Parameters = readonly (readonly [string, string])[];

const formats = ["application/fhir+ndjson", "application/ndjson", "ndjson"];

const textOf = (parameter: unknown): string =>
  textAt(parameter, "valueString") ??
  textAt(parameter, "valueInstant") ??
  textAt(parameter, "valueCode") ??
  "";

const ofBody = async (request: Request): Promise<Parameters | undefined> => {
  try {
    const body: unknown = JSON.parse(await request.text());
    return valuesAt(body, "parameter").map((one) => [textAt(one, "name") ?? "", textOf(one)]);
  } catch {
    return undefined;
  }
};

const prefers = (request: Request, what: string): boolean =>
  (request.headers.get("Prefer") ?? "").split(/[,;]\s*/).includes(what);

const valuesOf = (parameters: Parameters, name: string): string[] =>
  parameters.filter(([one]) => one === name).flatMap(([, value]) => value.split(","));

const known = ["_outputFormat", "_type", "_since"];

/** What strict handling refuses and lenient handling passes over. */
const unknownTo = (parameters: Parameters, { knows }: ExportShape): string | undefined => {
  const other = parameters.find(([name]) => !known.includes(name));
  if (other) return `${other[0]} is not supported`;
  const type = valuesOf(parameters, "_type").find((one) => !(knows?.includes(one) ?? true));
  return type && `${type} is not a type that is exported here`;
};

const refusalOf = (
  request: Request,
  parameters: Parameters,
  shape: ExportShape,
): OperationOutcome | undefined => {
  if (!prefers(request, "respond-async"))
    return badRequest("An export needs Prefer: respond-async");
  const format = valuesOf(parameters, "_outputFormat").find((one) => !formats.includes(one));
  if (format !== undefined) return badRequest("The output is NDJSON only");
  const [since] = valuesOf(parameters, "_since");
  if (since !== undefined && Number.isNaN(Date.parse(since)))
    return badRequest("_since is no instant");
  const unknown = unknownTo(parameters, shape);
  return unknown && !prefers(request, "handling=lenient") ? badRequest(unknown) : undefined;
};

/** Reads a kick-off, by GET or by POST; or why it is refused. */
export const readKickOff = async (
  request: Request,
  shape: ExportShape,
): Promise<KickOff | { readonly refused: OperationOutcome }> => {
  const isGet = request.method === "GET";
  if (isGet ? shape.postOnly : request.method !== "POST")
    return { refused: noSuchMethod(`${request.method} is not served here`) };
  const parameters = isGet ? [...new URL(request.url).searchParams] : await ofBody(request);
  if (!parameters) return { refused: badRequest("The body is not a Parameters resource") };
  const refused = refusalOf(request, parameters, shape);
  if (refused) return { refused };
  const types = valuesOf(parameters, "_type").filter((type) => shape.knows?.includes(type) ?? true);
  const [since] = valuesOf(parameters, "_since");
  return { types: types.length > 0 ? types : undefined, since };
};
