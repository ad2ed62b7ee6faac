const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Which addresses an export may go to, and which of them may see its token. */
export type Whereabouts = {
  /** https anywhere; http only from this machine to itself. */
  readonly mayGo: (url: URL) => boolean;
  /** The server that was named, and the hosts that its user trusts; scheme and port count. */
  readonly mayCarryToken: (url: URL) => boolean;
};

/** A URL, or undefined for what is none. */
export const asUrl = (text: string, base?: string): URL | undefined => {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
};

/** Draws the line around the server whose FHIR base is given. */
export const whereabouts = (base: URL, trusted: readonly string[]): Whereabouts => {
  const origins = new Set([base.origin, ...trusted.map((text) => asUrl(text)?.origin)]);
  const atHome = loopback.has(base.hostname);
  return {
    mayGo: ({ protocol, hostname }) =>
      protocol === "https:" || (protocol === "http:" && atHome && loopback.has(hostname)),
    mayCarryToken: ({ origin }) => origins.has(origin),
  };
};
