import type { Result } from "#clinical/result.ts";
import type { LaunchContext } from "./context/launch-context.ts";
import type { Grant } from "./smart/grant.ts";
import type { LaunchFault } from "./smart/launch-fault.ts";

/** A clinician whose identity the server signed, and the name the record gives them. */
export type Author = { readonly reference: string; readonly name: string };

/** One open session: one token, one patient. */
export type Session = LaunchContext & {
  /** The FHIR base, without a last slash. */
  readonly iss: string;
  /** Bare id of the only patient this session reads or writes. */
  readonly patient: string;
  /** False where the EHR shows the patient's identity around the app. */
  readonly bannerNeeded: boolean;
  /** Who is signed in, as far as a draft needs to tell users apart. */
  readonly user: string;
  readonly grant: Grant;
  /** The access token, renewed first when under a minute is left; undefined when the session is over. */
  readonly token: () => Promise<string | undefined>;
  /** Renews a token that the server no longer takes; whether there is another to try. */
  readonly renew: (refused: string) => Promise<boolean>;
  /** Seconds until the session ends, 0 when it has; undefined while it can be renewed, and where the server did not say. */
  readonly secondsLeft: () => number | undefined;
  /** The verified author; undefined while it cannot be verified or where the server does not say who it is. */
  readonly author: () => Promise<Result<Author | undefined, LaunchFault>>;
  /** Ends the session here and, where it can, at the server. */
  readonly end: () => Promise<void>;
};
