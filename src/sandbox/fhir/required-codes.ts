import { getDataType, type InternalSchemaElement, isDataTypeLoaded } from "@medplum/core";
import type {
  CodeSystem,
  CodeSystemConcept,
  OperationOutcomeIssue,
  Resource,
  ValueSet,
  ValueSetComposeInclude,
} from "@medplum/fhirtypes";
import { readDefinitions } from "./definitions.ts";

type Fields = Readonly<Record<string, unknown>>;
type Terms = ReadonlyMap<string, ValueSet | CodeSystem>;

let terms: Terms | undefined;
const expansions = new Map<string, ReadonlySet<string> | undefined>();

const loadTerms = (): Terms => {
  const { entry = [] } = readDefinitions<ValueSet | CodeSystem>("valuesets.json");
  terms ??= new Map(
    entry.flatMap(({ resource }) => (resource?.url ? [[resource.url, resource] as const] : [])),
  );
  return terms;
};

const codesBelow = (concepts: readonly CodeSystemConcept[] = []): string[] =>
  concepts.flatMap(({ code, concept }) => [code ?? "", ...codesBelow(concept)]);

/** The codes of one include; undefined where they cannot be listed from what is at hand. */
const includedCodes = (include: ValueSetComposeInclude, known: Terms): string[] | undefined => {
  if (include.filter || include.valueSet) return undefined;
  if (include.concept) return include.concept.map(({ code }) => code ?? "");
  const system = known.get(include.system ?? "");
  return system?.resourceType === "CodeSystem" && system.content === "complete"
    ? codesBelow(system.concept)
    : undefined;
};

const expand = (url: string): ReadonlySet<string> | undefined => {
  const known = terms ?? loadTerms();
  const set = known.get(url);
  if (set?.resourceType !== "ValueSet" || set.compose?.exclude) return undefined;
  const parts = (set.compose?.include ?? []).map((include) => includedCodes(include, known));
  const codes = parts.flatMap((part) => part ?? []);
  return codes.length > 0 && !parts.includes(undefined) ? new Set(codes) : undefined;
};

const codesOf = (valueSet: string): ReadonlySet<string> | undefined => {
  const url = valueSet.split("|")[0] ?? "";
  if (!expansions.has(url)) expansions.set(url, expand(url));
  return expansions.get(url);
};

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const refuseCode = (
  value: unknown,
  { binding }: InternalSchemaElement,
  path: string,
): readonly OperationOutcomeIssue[] => {
  const codes = binding?.strength === "required" ? codesOf(binding.valueSet ?? "") : undefined;
  if (!codes || typeof value !== "string" || codes.has(value)) return [];
  const text = `"${value}" is not one of ${[...codes].join(", ")}`;
  return [{ severity: "error", code: "code-invalid", details: { text }, expression: [path] }];
};

/** The element with one of its types: `value[x]` stands for a property for each. */
const propertiesOf = (name: string, element: InternalSchemaElement) =>
  element.type.map(({ code }) => ({
    code,
    property: name.replace("[x]", code.charAt(0).toUpperCase() + code.slice(1)),
  }));

const refuseValue = (
  type: string,
  value: unknown,
  element: InternalSchemaElement,
  path: string,
): readonly OperationOutcomeIssue[] => {
  if (type === "code") return refuseCode(value, element, path);
  return isFields(value) && isDataTypeLoaded(type) ? refuseIn(type, value, path) : [];
};

const refuseIn = (type: string, fields: Fields, path: string): OperationOutcomeIssue[] =>
  Object.entries(getDataType(type).elements).flatMap(([name, element]) =>
    propertiesOf(name, element)
      .filter(({ property }) => fields[property] !== undefined)
      .flatMap(({ code, property }) =>
        listOf(fields[property]).flatMap((value) =>
          refuseValue(code, value, element, `${path}.${property}`),
        ),
      ),
  );

/** What of a resource is not among the codes that R4 requires, such as a status that no one defined. */
export const refuseCodes = (resource: Resource): readonly OperationOutcomeIssue[] =>
  refuseIn(resource.resourceType, resource as unknown as Fields, resource.resourceType);
