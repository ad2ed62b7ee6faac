import type { OperationOutcome } from "fhir/r4";

export type FailureKind =
  | "network"
  | "timeout"
  | "aborted"
  | "auth"
  | "forbidden"
  | "not-found"
  | "gone"
  | "conflict"
  | "precondition"
  | "invalid"
  | "throttled"
  | "server"
  | "foreign-host"
  | "not-fhir";

/** Why a request brought nothing, with what the server said of it. */
export type Failure = {
  readonly ok: false;
  readonly kind: FailureKind;
  readonly status?: number;
  readonly outcome?: OperationOutcome;
  readonly retryAfterMs?: number;
  readonly requestId?: string;
};

/** What one request came to; never thrown. */
export type FhirResult<T> =
  | {
      readonly ok: true;
      readonly status: number;
      readonly body: T;
      readonly etag?: string;
      readonly lastModified?: string;
      readonly location?: string;
    }
  | Failure;

/** What a status means here; 503 is busy only where it says for how long. */
export const kindOf = (status: number, retryAfterMs: number | undefined): FailureKind => {
  const named: Readonly<Record<number, FailureKind>> = {
    401: "auth",
    403: "forbidden",
    404: "not-found",
    405: "forbidden",
    409: "conflict",
    410: "gone",
    412: "precondition",
    429: "throttled",
    501: "forbidden",
  };
  const known = named[status];
  if (known) return known;
  if (status === 503 && retryAfterMs !== undefined) return "throttled";
  return status >= 500 ? "server" : "invalid";
};

/** `Retry-After` in milliseconds: seconds, or a date. */
export const retryAfter = (header: string | null): number | undefined => {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};
