import type { Form } from "#clinical/instruments/form.ts";
import { fault, type Result } from "#clinical/result.ts";
import { readForm } from "#fhir/read-form.ts";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The questionnaire in a file's text, or why it cannot be used. */
export const readFormFile = (text: string): Result<Form, readonly string[]> => {
  const resource = parsed(text);
  return resource === undefined ? fault(["The file is not JSON."]) : readForm(resource);
};
