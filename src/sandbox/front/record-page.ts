import { personName } from "../names.ts";
import type { Store } from "../store/store.ts";
import type { Stored } from "../store/stored.ts";
import { type Html, html } from "./html.ts";
import { identity } from "./identity.ts";
import { type Row, rowsOf } from "./record-rows.ts";

const sections: readonly (readonly [type: string, title: string])[] = [
  ["CarePlan", "Care plans"],
  ["Task", "Tasks"],
  ["Goal", "Goals"],
  ["Condition", "Problems"],
  ["Encounter", "Recent consultations"],
  ["Observation", "Recent results and observations"],
  ["DiagnosticReport", "Recent reports"],
  ["ServiceRequest", "Referrals and requests"],
];

const line = ({ when, what, about, text }: Row): Html => html`<li>
<span class="when">${when ?? "No date"}</span><strong>${what}</strong>
${about && html`<span class="about">${about}</span>`}
${text && html`<div class="plain">${text}</div>`}</li>`;

const section = (title: string, rows: readonly Row[]): Html => html`<section>
<h2>${title}</h2>
${rows.length > 0 ? html`<ul class="list">${rows.map(line)}</ul>` : html`<p>None.</p>`}
</section>`;

/** The record of one patient in summary, with the ways to open Throughline from it. */
export const recordPage = (store: Store, patient: Stored): Html => {
  const here = `/record/${encodeURIComponent(patient.id)}`;
  return html`<p><a href="/">All patients</a></p>
<h1>${personName(patient)}</h1>
${identity(patient)}
<div class="actions">
<a class="button" href="${here}/launch" target="_blank" rel="opener">Open Throughline in a tab</a>
<a class="button quiet" href="${here}/frame">Open Throughline in this page</a>
</div>
<details><summary>Other ways to open it</summary>
<ul>
<li><a href="${here}/launch?consent=ask">Ask me before it may read the record</a></li>
<li><a href="${here}/launch?intent=together">To look at it together with the patient</a></li>
<li><a href="${here}/launch?style=yes">In the colours of this record</a></li>
<li><a href="${here}/launch?consent=deny">Refuse when it asks</a></li>
</ul></details>
<div class="columns">
${sections.map(([type, title]) => section(title, rowsOf(store, type, patient.id)))}
</div>`;
};

/** The record with Throughline in a frame, below the EHR’s own patient banner. */
export const framePage = (patient: Stored): Html => {
  const here = `/record/${encodeURIComponent(patient.id)}`;
  return html`<p><a href="${here}">Back to the record of ${personName(patient)}</a></p>
<h1>${personName(patient)}</h1>
${identity(patient)}
<iframe src="${here}/launch?banner=no" title="Throughline"></iframe>`;
};
