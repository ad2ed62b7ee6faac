import type { ResourceId } from "#clinical/record.ts";
import { sourceTypes } from "#clinical/record.ts";
import { asObject } from "#fhir/element/json.ts";
import type { PatientSources } from "#fhir/sources.ts";

/** An entry as the record gave it, to be read by people; undefined where the record holds none of that name. */
export const entryText = ({ sources }: PatientSources, entry: ResourceId): string | undefined => {
  const [type, id] = entry.split("/");
  const source = sourceTypes.find((one) => one === type);
  if (source === undefined) return undefined;
  const held = sources[source].resources.find((one) => asObject(one)?.id === id);
  return held === undefined ? undefined : JSON.stringify(held, null, 2);
};
