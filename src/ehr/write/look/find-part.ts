import { type Json, objectsOf } from "#fhir/element/json.ts";
import type { Failure } from "../../fhir-result.ts";
import { type Pages, readPages } from "../../read-pages.ts";
import { tokensOf } from "../planned.ts";
import type { Writing } from "./look-before.ts";

/** What bears our identifier in the record, or why that cannot be told. */
export type Looked = { readonly ok: true; readonly found: readonly Json[] } | Failure;

const bearing = ({ matches }: Pages, token: string): readonly Json[] =>
  objectsOf(matches.map(({ resource }) => resource)).filter((one) => tokensOf(one).includes(token));

/** Looks for our identifier; a server that cannot search by it is asked for all of the patient's. */
export const findPart = async (session: Writing, type: string, token: string): Promise<Looked> => {
  const all = `${type}?patient=${encodeURIComponent(session.patient)}`;
  const narrow = await readPages(session, `${all}&identifier=${encodeURIComponent(token)}`);
  const pages =
    narrow.failure?.kind === "invalid" ? await readPages(session, `${all}&_count=1000`) : narrow;
  const found = bearing(pages, token);
  if (pages.failure && found.length === 0) return pages.failure;
  if (!pages.whole && found.length === 0) return { ok: false, kind: "server" };
  return { ok: true, found };
};
