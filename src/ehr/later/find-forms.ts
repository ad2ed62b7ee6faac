import type { Form } from "#clinical/instruments/form.ts";
import { instruments } from "#clinical/instruments/index.ts";
import { readForm } from "#fhir/read-form.ts";
import { readPages } from "../read-pages.ts";
import type { Door } from "../safe-fetch.ts";

/** The codes by which a server would file the questionnaires whose structure ships. */
const panels = instruments.flatMap(({ panel }) => panel ?? []);

/**
 * The practice's own questionnaires on the record's server that are whole. A server that has none, or does not let us
 * look, is no fault: totals are taken instead.
 */
export const findForms = async (door: Door): Promise<readonly Form[]> => {
  const codes = panels.map(encodeURIComponent).join(",");
  const { matches } = await readPages(door, `Questionnaire?code=${codes}&status=active&_count=50`);
  return matches.flatMap(({ resource }) => {
    const form = readForm(resource);
    return form.ok ? [form.value] : [];
  });
};
