import { type Html, html } from "../front/html.ts";
import { page } from "../front/layout.ts";

/** A person the clinician may open the app for. */
export type Choice = { readonly id: string; readonly name: string };

const decide = (action: string, choice: Html): Html => html`
<form method="post" action="${action}">
${choice}
<p><button name="decision" value="allow">Allow</button>
<button name="decision" value="deny" class="quiet" formnovalidate>Do not allow</button></p>
</form>`;

const scopeList = (scope: string): Html => html`
<details><summary>What it asks for</summary>
<ul>${scope.split(" ").map((word) => html`<li><code>${word}</code></li>`)}</ul></details>`;

/** Asks whether the app may open the record of the patient in context. */
export const consentPage = (action: string, scope: string, patient: string): string =>
  page(
    "Allow Throughline?",
    html`<h1>Allow Throughline to open this record?</h1>
<p>Throughline asks to read the record of <strong>${patient}</strong> and to save a care plan in it.</p>
${scopeList(scope)}
${decide(action, html``)}`,
  );

/** Asks for whom the app shall be opened. */
export const pickerPage = (action: string, scope: string, choices: readonly Choice[]): string =>
  page(
    "Choose a patient",
    html`<h1>Choose a patient</h1>
<p>Throughline was opened on its own. Whose record may it open?</p>
${scopeList(scope)}
${decide(
  action,
  html`<fieldset><legend>Patient</legend>
${choices.map(
  ({ id, name }) =>
    html`<label><input type="radio" name="patient" value="${id}" required> ${name}</label>`,
)}</fieldset>`,
)}`,
  );
