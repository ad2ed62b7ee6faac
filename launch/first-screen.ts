/** What the headline is read and drawn with: one file on the line, fetched while the token is. */
export { mountApp } from "#app/mount-app.tsx";
export { readRecord } from "#fhir/read-record.ts";
