import { personName } from "../names.ts";
import { textAt, valuesAt } from "../store/elements.ts";
import type { Stored } from "../store/stored.ts";
import { type Html, html } from "./html.ts";

/** Who a Patient is, as a list of terms. */
export const identity = (patient: Stored): Html => {
  const [identifier] = valuesAt(patient, "identifier");
  const terms = [
    ["Born", textAt(patient, "birthDate")],
    ["Sex", textAt(patient, "gender")],
    ["Number", textAt(identifier, "value")],
  ] as const;
  return html`<dl class="identity">${terms.map(
    ([term, value]) => html`<div><dt>${term}</dt><dd>${value ?? "not known"}</dd></div>`,
  )}</dl>`;
};

/** The list of patients. */
export const patientList = (patients: readonly Stored[]): Html => html`<h1>Patients</h1>
<ul class="list">${patients.map(
  (
    patient,
  ) => html`<li><a href="/record/${encodeURIComponent(patient.id)}">${personName(patient)}</a>
${identity(patient)}</li>`,
)}</ul>
${patients.length === 0 && html`<p>There are no patients in this record.</p>`}`;
