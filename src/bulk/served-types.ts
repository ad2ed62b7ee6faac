import { isFields } from "./wire/fields.ts";
import { type Pace, steadily } from "./wire/pace.ts";
import { readJson } from "./wire/read-text.ts";
import type { Send } from "./wire/sender.ts";

const typesIn = (statement: unknown): readonly string[] => {
  const rest = isFields(statement) && Array.isArray(statement.rest) ? statement.rest : [];
  return rest
    .filter(isFields)
    .flatMap(({ resource }) => (Array.isArray(resource) ? resource : []))
    .flatMap((one: unknown) => (isFields(one) && typeof one.type === "string" ? [one.type] : []));
};

/**
 * The types that the server says it knows: one that it does not know would make it refuse the whole export.
 * Undefined where it does not say.
 */
export const servedTypes = async (
  base: string,
  send: Send,
  pace: Pace,
): Promise<ReadonlySet<string> | undefined> => {
  const headers = { Accept: "application/fhir+json" };
  const answer = await steadily(pace, () => send(`${base}/metadata`, { token: true, headers }));
  if (!answer.ok) return undefined;
  const types = typesIn(await readJson(answer.value));
  return types.length > 0 ? new Set(types) : undefined;
};
