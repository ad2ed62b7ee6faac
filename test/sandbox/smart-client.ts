import { createHash, randomBytes } from "node:crypto";

/** A browser in the least: it keeps cookies and follows redirects until one leaves the server. */
const createBrowser = () => {
  const jar = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, Cookie: cookie },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  const follow = async (
    url: string,
    until: string,
    init?: RequestInit,
  ): Promise<URL | Response> => {
    const response = await visit(url, init);
    const location = response.headers.get("Location");
    if (!location) return response;
    const next = new URL(location, url);
    return next.href.startsWith(until) ? next : follow(next.href, until);
  };
  return { visit, follow };
};

export type TokenResponse = {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly scope: string;
  readonly expires_in: number;
  readonly patient?: string;
  readonly encounter?: string;
  readonly need_patient_banner?: boolean;
  readonly tenant?: string;
  readonly error?: string;
  readonly error_description?: string;
};

export const fullScope =
  "launch openid fhirUser online_access patient/Patient.r patient/Encounter.rs patient/Observation.rs patient/CarePlan.crus patient/Goal.crus user/Practitioner.r";

type Ask = Readonly<Record<string, string | undefined>>;

/** A SMART app without a screen, as the specification describes it. */
export const createSmartClient = (origin: string) => {
  const browser = createBrowser();
  const verifier = randomBytes(32).toString("base64url");
  const redirect = `${origin}/app/index.html`;
  const authorizeUrl = (more: Ask): string => {
    const query = Object.entries({
      response_type: "code",
      client_id: "throughline",
      redirect_uri: redirect,
      scope: fullScope,
      state: "a-state",
      aud: `${origin}/fhir`,
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
      ...more,
    }).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
    return `${origin}/auth/authorize?${new URLSearchParams(query)}`;
  };
  const authorize = (more: Ask) => browser.follow(authorizeUrl(more), redirect);
  const token = async (form: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams({ client_id: "throughline", ...form });
    const response = await fetch(`${origin}/auth/token`, { method: "POST", body });
    return { status: response.status, body: (await response.json()) as TokenResponse };
  };
  const exchange = (code: string, codeVerifier = verifier) =>
    token({
      grant_type: "authorization_code",
      code,
      redirect_uri: redirect,
      code_verifier: codeVerifier,
    });
  return {
    ...browser,
    authorize,
    exchange,
    redirect,
    refresh: (refreshToken: string) =>
      token({ grant_type: "refresh_token", refresh_token: refreshToken }),
    /** The whole way from a launch handle to a token. */
    launch: async (handle: string, scope = fullScope): Promise<TokenResponse> => {
      const back = await authorize({ launch: handle, scope });
      if (!(back instanceof URL)) throw new Error(`no redirect: ${await back.text()}`);
      const { body } = await exchange(back.searchParams.get("code") ?? "");
      return body;
    },
  };
};
