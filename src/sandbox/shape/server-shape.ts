/** What may be done with a type beyond being read and searched. */
export type Takes = readonly ("create" | "update")[];

/** How a server differs from one that does everything. What it says of itself and what it does agree. */
export type ServerShape = {
  /** What becomes of a Bundle: run whole, run entry by entry whatever it asked for, only batches, or refused. */
  readonly bundles: "transaction" | "as-batch" | "batch-only" | "none";
  /** `ignored`: the header is not read, and nothing is said about it. */
  readonly conditionalCreate: "honoured" | "refused" | "ignored";
  /** Types that can be written; undefined: all. */
  readonly takes?: Readonly<Record<string, Takes>>;
  /** The status of a write that it does not take. */
  readonly refusal: 403 | 404 | 405 | 501;
  /** The most entries that a Bundle with conditions may hold. */
  readonly mostEntries?: number;
  /** Whether versions are kept and `If-Match` is honoured. */
  readonly versions: boolean;
  /** Whether a write is answered with what was stored. */
  readonly echoes: boolean;
  /** Whether a search by `identifier` is understood. */
  readonly identifierSearch: boolean;
};

const whole: ServerShape = {
  bundles: "transaction",
  conditionalCreate: "honoured",
  refusal: 405,
  versions: true,
  echoes: true,
  identifierSearch: true,
};

const both: Takes = ["create", "update"];

/**
 * Servers as their published statements and documentation show them, in 2026: what they take of a plan, not what they
 * are. Each is only as good as the document that it was drawn from.
 */
export const serverShapes = {
  /** CapabilityStatement "May 2026": no Bundles, plans read-only, documents and questionnaires taken. */
  epic: {
    ...whole,
    bundles: "none",
    conditionalCreate: "refused",
    refusal: 403,
    takes: {
      DocumentReference: both,
      QuestionnaireResponse: ["create"],
      Observation: both,
      ServiceRequest: both,
      Communication: ["create"],
      Condition: ["create"],
      Procedure: both,
      Task: ["update"],
    },
  },
  /** CapabilityStatement of August 2026: batch only, plans read-only, documents taken; silent on conditions. */
  oracle: {
    ...whole,
    bundles: "batch-only",
    conditionalCreate: "ignored",
    refusal: 403,
    echoes: false,
    takes: {
      DocumentReference: both,
      Observation: both,
      Communication: ["create"],
      Provenance: ["create"],
      QuestionnaireResponse: ["update"],
    },
  },
  /** Oracle Device Data: plans one by one, no transactions, no conditions. */
  "oracle-device-data": {
    ...whole,
    bundles: "none",
    conditionalCreate: "ignored",
    takes: { CarePlan: both },
  },
  /** Medplum with transactions switched on: at most eight entries with conditions. */
  medplum: { ...whole, mostEntries: 8 },
  /** Medplum as it comes: a transaction is run as a batch. */
  "medplum-batch": { ...whole, bundles: "as-batch", mostEntries: 8 },
  hapi: whole,
  /** A managed service that knows batches only. */
  "batch-service": { ...whole, bundles: "batch-only" },
  /** The least of all: no versions, no echo, no conditions, no search by identifier. */
  plain: {
    ...whole,
    bundles: "none",
    conditionalCreate: "ignored",
    versions: false,
    echoes: false,
    identifierSearch: false,
  },
} as const satisfies Readonly<Record<string, ServerShape>>;
