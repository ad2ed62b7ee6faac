type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a resource is a message of the server that sent it, not a part of anyone's record. */
export const isMessage = (resource: unknown): boolean =>
  isObject(resource) && resource.resourceType === "OperationOutcome";

/** Whether a message says that something was not sent: a Bulk export writes one for what it could not export. */
export const tellsOfFailure = (message: unknown): boolean =>
  isObject(message) &&
  Array.isArray(message.issue) &&
  message.issue.some(
    (issue) => isObject(issue) && (issue.severity === "error" || issue.severity === "fatal"),
  );

/** Whether a file is the manifest of a Bulk export: it lists the files beside it and says nothing of a patient. */
export const isManifest = (json: unknown): boolean =>
  isObject(json) && typeof json.transactionTime === "string" && Array.isArray(json.output);
