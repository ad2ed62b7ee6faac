import type { Bundle, FhirResource } from "fhir/r4";
import { createSandbox, type Sandbox, type SandboxOptions } from "#sandbox/create-sandbox.ts";

type Answer<T> = { readonly status: number; readonly headers: Headers; readonly body: T };

/** Calls the FHIR door as a function, with no socket in between. */
export const caller = (sandbox: Sandbox) => {
  const call = async <T = Bundle>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> => {
    const url = path.startsWith("https:") ? path : `${sandbox.fhirBase}/${path}`;
    const response = await sandbox.fhir(
      new Request(url, {
        method,
        headers: { "Content-Type": "application/fhir+json", ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : undefined) as T,
    };
  };
  return {
    call,
    get: <T = Bundle>(path: string, headers?: Readonly<Record<string, string>>) =>
      call<T>("GET", path, undefined, headers),
  };
};

/** A sandbox whose door is open, and a caller at it. */
export const openSandbox = (
  resources: readonly FhirResource[],
  options: Partial<SandboxOptions> = {},
) => {
  const sandbox = createSandbox({ resources, open: true, ...options });
  return { sandbox, ...caller(sandbox) };
};

export const linkTo = (bundle: Bundle, relation: string): string | undefined =>
  bundle.link?.find((link) => link.relation === relation)?.url;
