import type { EhrFault } from "../fault.ts";
import type { Failure } from "../fhir-result.ts";
import { outcomeWords } from "../outcome.ts";

/** What the GP can do about a request that brought nothing; `what` completes "does not allow Throughline to …". */
export const toFault = (failure: Failure, what: string): EhrFault => {
  const because = outcomeWords(failure.outcome);
  switch (failure.kind) {
    case "auth":
      return { kind: "signedOut" };
    case "forbidden":
      return { kind: "notAllowed", what, because };
    case "conflict":
    case "precondition":
    case "not-found":
    case "gone":
      return { kind: "changedElsewhere" };
    case "invalid":
      return { kind: "refused", because };
    case "throttled":
      return {
        kind: "busy",
        retryAfterSeconds:
          failure.retryAfterMs === undefined ? undefined : Math.ceil(failure.retryAfterMs / 1000),
      };
    case "network":
    case "timeout":
    case "aborted":
    case "server":
      return { kind: "unreachable" };
    case "foreign-host":
    case "not-fhir":
      return { kind: "notFhir" };
  }
};

/** Whether a write that ended like this may have been carried out all the same. */
export const mayHaveWritten = ({ kind }: Failure): boolean =>
  ["network", "timeout", "aborted", "server", "not-fhir"].includes(kind);
