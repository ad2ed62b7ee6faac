/** What a token response says beside patient and token; every word of it was sent by a server and is checked first. */
export type LaunchContext = {
  readonly encounter: string | undefined;
  /** What the EHR launched the app for; a word that only the two know. */
  readonly intent: string | undefined;
  /** `Type/id` of what the launch is about, beside patient and encounter. */
  readonly about: readonly string[];
  /** Where the EHR's own style lies. */
  readonly style: URL | undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const relative = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/;

/** `Type/id` of an item of `fhirContext`; of another server, or by identifier alone, it says nothing here. */
const referenceIn = (iss: string, item: unknown): string | undefined => {
  const said = typeof item === "object" && item !== null ? item : {};
  const reference = text((said as { readonly reference?: unknown }).reference);
  const bare = reference?.startsWith(`${iss}/`) ? reference.slice(iss.length + 1) : reference;
  return bare !== undefined && relative.test(bare) ? bare : undefined;
};

/** Styles come over a safe line, or from the machine that the record itself is on. */
const styleAt = (iss: string, value: unknown): URL | undefined => {
  const address = text(value);
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const safe = url.protocol === "https:" || url.origin === new URL(iss).origin;
  return safe && url.username === "" && url.password === "" ? url : undefined;
};

/** Reads the launch context of a token response for the FHIR base `iss` (no last slash). */
export const readLaunchContext = (
  token: Readonly<Record<string, unknown>>,
  iss: string,
): LaunchContext => {
  const items = Array.isArray(token.fhirContext) ? token.fhirContext : [];
  const about = items.flatMap((item) => referenceIn(iss, item) ?? []);
  const encounters = about.filter((one) => one.startsWith("Encounter/"));
  const [only] = encounters.length === 1 ? encounters : [];
  return {
    encounter: text(token.encounter) ?? only?.slice("Encounter/".length),
    intent: text(token.intent),
    about,
    style: styleAt(iss, token.smart_style_url),
  };
};
