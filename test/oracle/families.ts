import { codes, codesUnder, type Json } from "./json.ts";
import { groupsOf, investigations } from "./tables.ts";

/** §9.8, laboratory categories. */
export const isLaboratory = (resource: Json): boolean =>
  codesUnder(resource.category, "observation-category").includes("laboratory") ||
  codesUnder(resource.category, "v2-0074").some((code) =>
    ["LAB", "HM", "CH", "MB", "PAT"].includes(code),
  );

/** §9.8, "A laboratory result without a row is its own family, `system|code`". */
export const familiesOf = (resource: Json): readonly string[] => {
  const named = codes(resource.code);
  const listed = groupsOf(investigations, named);
  if (listed.length > 0) return listed;
  return isLaboratory(resource) ? named.slice(0, 1) : [];
};
