import type { CapabilityStatement, CapabilityStatementRestResource } from "fhir/r4";
import { searchParametersOf, writableTypes } from "../search/search-parameters.ts";

type Served = {
  readonly base: string;
  readonly types: readonly string[];
  readonly date: string;
  /** Endpoints of the authorization server; undefined where the door is open. */
  readonly security: { readonly authorize: string; readonly token: string } | undefined;
};

/** The levels at which Bulk Data exports, by the type they stand at. */
const exports: Readonly<Record<string, string>> = {
  Group: "group-export",
  Patient: "patient-export",
};

const exportOf = (level: string) => ({
  name: "export",
  definition: `http://hl7.org/fhir/uv/bulkdata/OperationDefinition/${level}`,
});

const resource = (type: string): CapabilityStatementRestResource => {
  const writable = writableTypes.includes(type);
  const parameters = [...searchParametersOf(type).values()];
  const interactions = ["read", "vread", "history-instance", "search-type"] as const;
  return {
    type: type as CapabilityStatementRestResource["type"],
    interaction: [
      ...interactions.map((code) => ({ code })),
      ...(writable ? [{ code: "create" as const }, { code: "update" as const }] : []),
    ],
    versioning: writable ? "versioned-update" : "versioned",
    readHistory: true,
    updateCreate: false,
    conditionalCreate: writable,
    conditionalUpdate: writable,
    conditionalDelete: "not-supported",
    conditionalRead: "not-supported",
    searchInclude: parameters
      .filter(({ kind }) => kind === "reference")
      .map(({ code }) => `${type}:${code}`),
    searchParam: parameters.map(({ code, kind }) => ({ name: code, type: kind })),
    ...(exports[type] && { operation: [exportOf(exports[type])] }),
  };
};

const smartSecurity = ({ authorize, token }: { authorize: string; token: string }) => ({
  cors: true,
  service: [
    {
      coding: [
        {
          system: "http://terminology.hl7.org/CodeSystem/restful-security-service",
          code: "SMART-on-FHIR",
        },
      ],
    },
  ],
  extension: [
    {
      url: "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris",
      extension: [
        { url: "authorize", valueUri: authorize },
        { url: "token", valueUri: token },
      ],
    },
  ],
});

/** What this server does, drawn from the tables that it works by. */
export const capabilityStatement = ({
  base,
  types,
  date,
  security,
}: Served): CapabilityStatement => ({
  resourceType: "CapabilityStatement",
  status: "active",
  date,
  kind: "instance",
  software: { name: "Throughline sandbox" },
  implementation: { description: "An EHR in small, for synthetic records only", url: base },
  fhirVersion: "4.0.1",
  format: ["application/fhir+json"],
  rest: [
    {
      mode: "server",
      ...(security && { security: smartSecurity(security) }),
      interaction: [{ code: "transaction" }, { code: "batch" }],
      operation: [exportOf("export")],
      resource: [...new Set([...writableTypes, ...types])].sort().map(resource),
    },
  ],
});
