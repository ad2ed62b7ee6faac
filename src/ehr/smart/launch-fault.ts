/** Why Throughline could not be opened. Nothing that came in a URL is part of it. */
export type LaunchFault =
  | { readonly kind: "notConfigured" }
  | { readonly kind: "issuerNotAllowed" }
  | { readonly kind: "launchMissing" }
  | { readonly kind: "discoveryFailed" }
  | { readonly kind: "noPkce" }
  | { readonly kind: "endpointNotAllowed" }
  | { readonly kind: "storageBlocked" }
  | { readonly kind: "stateUnknown" }
  | { readonly kind: "stateExpired" }
  | { readonly kind: "stateReused" }
  | { readonly kind: "answerFromElsewhere" }
  | { readonly kind: "denied" }
  | { readonly kind: "serverRefused"; readonly code: string }
  | { readonly kind: "tokenRefused" }
  | { readonly kind: "badToken" }
  | { readonly kind: "noPatient" }
  | { readonly kind: "notClinician" }
  | { readonly kind: "sessionEnded" };

const again = "Close this page and open Throughline again from the patient’s record.";
const askAdmin = "Ask your practice’s system administrator.";

/** A sentence as the second half of another. */
const continued = (sentence: string): string =>
  sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** What happened, in a sentence, and the way on. */
export const launchAdvice = (
  fault: LaunchFault,
): { readonly says: string; readonly wayOn: string } => {
  switch (fault.kind) {
    case "notConfigured":
      return { says: "Throughline has not been told which record it belongs to.", wayOn: askAdmin };
    case "issuerNotAllowed":
      return {
        says: "The record that opened Throughline is not on this site’s list, so nothing was sent to it.",
        wayOn: `Open Throughline from your own clinical system. If that is what you did: ${continued(askAdmin)}`,
      };
    case "launchMissing":
      return {
        says: "Throughline was opened on its own, without a patient’s record.",
        wayOn: "Open it from the patient’s record.",
      };
    case "discoveryFailed":
      return {
        says: "The record did not say how to sign in to it.",
        wayOn: `Try again in a moment. If it goes on: ${continued(askAdmin)}`,
      };
    case "noPkce":
      return {
        says: "The record does not offer the protected sign-in that Throughline insists on (PKCE with S256).",
        wayOn: askAdmin,
      };
    case "endpointNotAllowed":
      return {
        says: "The record asked Throughline to sign in somewhere that is not on this site’s list, so it stopped.",
        wayOn: askAdmin,
      };
    case "storageBlocked":
      return {
        says: "This browser does not let Throughline keep its sign-in while the page is open.",
        wayOn: `Open Throughline in its own tab, or allow it to store data. ${askAdmin}`,
      };
    case "stateUnknown":
      return {
        says: "This sign-in was not started in this tab, so it was not used.",
        wayOn: again,
      };
    case "stateExpired":
      return { says: "Signing in took more than ten minutes, so it was stopped.", wayOn: again };
    case "stateReused":
      return { says: "This sign-in has been used already.", wayOn: again };
    case "answerFromElsewhere":
      return {
        says: "The answer to the sign-in came from a different server than the one that was asked.",
        wayOn: again,
      };
    case "denied":
      return {
        says: "Permission to read the record was not given, so nothing was read.",
        wayOn: `If that was not what you meant: ${continued(again)}`,
      };
    case "serverRefused":
      return {
        says: `The record’s sign-in refused Throughline (${fault.code}).`,
        wayOn: `${again} If it goes on: ${continued(askAdmin)}`,
      };
    case "tokenRefused":
      return { says: "The record did not complete the sign-in.", wayOn: again };
    case "badToken":
      return {
        says: "The record’s sign-in could not be verified, so Throughline stopped.",
        wayOn: `${again} If it goes on: ${continued(askAdmin)}`,
      };
    case "noPatient":
      return {
        says: "The record did not say which patient this is about.",
        wayOn: "Open the patient’s record first, then open Throughline from it.",
      };
    case "notClinician":
      return {
        says: "Throughline is for clinicians, and the person signed in is not one.",
        wayOn: "Sign in to the record as a clinician.",
      };
    case "sessionEnded":
      return { says: "Your session has ended. A draft, if there was one, is kept.", wayOn: again };
  }
};
