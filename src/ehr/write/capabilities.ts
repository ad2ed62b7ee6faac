import type { CapabilityStatement } from "fhir/r4";
import { asText, type Json, objectsOf } from "#fhir/element/json.ts";
import { safeFetch } from "../safe-fetch.ts";
import type { Session } from "../session.ts";

/** What a server says of itself; a server that does not say may be tried. */
export type Says = "yes" | "no" | "unknown";

/** What may be written here: what the server says it takes, within what the token allows. */
export type Capabilities = {
  readonly transaction: Says;
  readonly create: (type: string) => Says;
  readonly update: (type: string) => Says;
  /** Absence is unknown, not false: whoever writes looks first. */
  readonly conditionalCreate: (type: string) => Says;
};

type Asking = Pick<Session, "iss" | "token" | "renew" | "grant">;

const lists = (element: unknown, code: string): boolean =>
  objectsOf(element).some((each) => each.code === code);

const stated = (listed: boolean): Says => (listed ? "yes" : "no");

/** The server's part of the statement; undefined where it lists no resources and so says nothing. */
const serverPart = (statement: Json | undefined): Json | undefined =>
  objectsOf(statement?.rest).find(
    ({ mode, resource }) => mode !== "client" && objectsOf(resource).length > 0,
  );

/** Reads a CapabilityStatement within a grant; undefined where none could be read, and nothing is known. */
export const toCapabilities = (
  statement: Json | undefined,
  grant: Session["grant"],
): Capabilities => {
  const rest = serverPart(statement);
  const served = new Map(
    objectsOf(rest?.resource).map((each) => [asText(each.type) ?? "", each] as const),
  );
  const takes = (type: string, letter: "c" | "u", code: string): Says => {
    if (grant(type, letter) === "none") return "no";
    return rest ? stated(lists(served.get(type)?.interaction, code)) : "unknown";
  };
  return {
    transaction: rest ? stated(lists(rest.interaction, "transaction")) : "unknown",
    create: (type) => takes(type, "c", "create"),
    update: (type) => takes(type, "u", "update"),
    conditionalCreate: (type) => {
      const said = served.get(type)?.conditionalCreate;
      return typeof said === "boolean" ? stated(said) : "unknown";
    },
  };
};

/** Asks the server once what it takes. */
export const readCapabilities = async (session: Asking): Promise<Capabilities> => {
  const answer = await safeFetch<CapabilityStatement>(session, {
    path: "metadata?_summary=false",
    expect: ["CapabilityStatement"],
  });
  const statement = answer.ok ? (answer.body as unknown as Json) : undefined;
  return toCapabilities(statement, session.grant);
};
