import type { Day } from "#clinical/day.ts";
import { isDay } from "#clinical/day.ts";
import { isPracticeReference } from "#clinical/practice/is-practice-reference.ts";
import type { PracticeReference } from "#clinical/review.ts";
import type { Issuer, LaunchConfig } from "#ehr/smart/launch-config.ts";
import { practiceZone } from "./zone.ts";

/** What a site tells the app, in the page itself: nothing in a URL can change it. */
export type PageConfig = LaunchConfig & {
  readonly zone: string;
  /** The day of the review; absent is today. */
  readonly asOf: Day | undefined;
  readonly keepDrafts: boolean;
  /** Whether a plan that is saved as a document may bear itself as data beside its text. */
  readonly planData: boolean;
  readonly reference: PracticeReference | undefined;
  /** The practice's service directory, not looked at yet. */
  readonly directory: unknown;
  /** The practice's changes of lists and tables, not looked at yet. */
  readonly overrides: unknown;
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

const isOrigin = (text: unknown): text is string =>
  typeof text === "string" && URL.canParse(text) && new URL(text).origin === text;

const isIssuer = (value: unknown): value is Issuer => {
  const { iss, authorizeOrigin, tokenOrigin } = fieldsOf(value);
  const isBase = typeof iss === "string" && URL.canParse(iss);
  return isBase && isOrigin(authorizeOrigin) && isOrigin(tokenOrigin);
};

const text = (value: unknown, otherwise: string): string =>
  typeof value === "string" && value !== "" ? value : otherwise;

/** Reads the page's JSON; what is missing has a safe default, and an issuer that is not whole is none. */
export const readPageConfig = (json: string): PageConfig => {
  const said = fieldsOf(JSON.parse(json));
  const asOf = text(said.asOf, "");
  return {
    issuers: Array.isArray(said.issuers) ? said.issuers.filter(isIssuer) : [],
    clientId: text(said.clientId, "throughline"),
    zone: text(said.zone, practiceZone),
    asOf: isDay(asOf) ? asOf : undefined,
    keepDrafts: said.keepDrafts !== false,
    planData: said.planData === true,
    reference: isPracticeReference(said.reference) ? said.reference : undefined,
    directory: said.directory ?? undefined,
    overrides: said.overrides ?? undefined,
  };
};
