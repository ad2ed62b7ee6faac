/** Why an export did not come about, named by what the person who runs it can do. */
export type BulkFault =
  | { readonly kind: "badAddress" }
  | { readonly kind: "badKey" }
  | { readonly kind: "folderTaken" }
  | { readonly kind: "cannotWrite" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "busy" }
  | { readonly kind: "noTokens" }
  | { readonly kind: "notRegistered" }
  | { readonly kind: "notAllowed" }
  | { readonly kind: "noExport" }
  | { readonly kind: "refused"; readonly status: number; readonly codes: readonly string[] }
  | { readonly kind: "failed"; readonly codes: readonly string[] }
  | { readonly kind: "tooSlow" }
  | { readonly kind: "gone" }
  | { readonly kind: "notBulk" }
  | { readonly kind: "tooManyFiles"; readonly files: number; readonly most: number }
  | { readonly kind: "foreignHost"; readonly host: string }
  | { readonly kind: "unsafeAddress"; readonly host: string };

const reasons = (codes: readonly string[]): string =>
  codes.length === 0 ? "it gave no reason" : codes.join(", ");

/**
 * One sentence for the person at the command line; each of these ends a command with exit code 2.
 * It quotes nothing that a server wrote freely: such a text may name a patient.
 */
export const bulkAdvice = (fault: BulkFault): string => {
  switch (fault.kind) {
    case "badAddress":
      return "the FHIR server’s address must begin with https:// (http:// only on this machine)";
    case "badKey":
      return "the key file holds no private key with a kid for ES384 or RS384; give the key whose public half is registered with the server";
    case "folderTaken":
      return "the folder for the export holds other files; choose an empty folder, or the one of the export that shall go on";
    case "cannotWrite":
      return "the folder for the export cannot be written; look at its permissions and at the space left, and run again to go on";
    case "unreachable":
      return "the FHIR server is not answering; what has come is kept, run again to go on";
    case "busy":
      return "the FHIR server is too busy to export; what has come is kept, run again later to go on";
    case "noTokens":
      return "the server does not say where a program gets its access (.well-known/smart-configuration); ask its supplier for the right FHIR address";
    case "notRegistered":
      return "the server does not know this client id with this key; register the public key with the server’s supplier";
    case "notAllowed":
      return "the server gives this client none of the access that an export needs; ask its supplier for system/*.rs";
    case "noExport":
      return "the server offers no Bulk Data export at this address; check the FHIR address and the group";
    case "refused":
      return `the server refused to export (status ${fault.status}: ${reasons(fault.codes)})`;
    case "failed":
      return `the server gave the export up (${reasons(fault.codes)}); run again to ask for a new one`;
    case "tooSlow":
      return "the server has not finished the export within a day; run again to go on waiting for it";
    case "gone":
      return "the server no longer holds the export; run again to ask for a new one";
    case "notBulk":
      return "the server answered with something that no Bulk Data export holds";
    case "tooManyFiles":
      return `the export has ${fault.files} files, more than the ${fault.most} that are read; ask for one group or for fewer types`;
    case "foreignHost":
      return `the server wants the access token sent to another host (${fault.host}), and it was not sent; if that host belongs to the server, say that it is trusted`;
    case "unsafeAddress":
      return `the server leads to an address that is not https (${fault.host}), and it was not followed`;
  }
};
