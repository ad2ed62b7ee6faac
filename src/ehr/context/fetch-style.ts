const patience = 3000;
const mostBytes = 8192;

/** Fetches the EHR's style as anyone could: no token, no cookie, no referrer, no redirect; undefined where it is not a small JSON object. */
export const fetchStyle = async (url: URL): Promise<unknown> => {
  try {
    const answer = await globalThis.fetch(url, {
      headers: { accept: "application/json" },
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok || !/\bjson\b/i.test(answer.headers.get("content-type") ?? "")) return undefined;
    const text = await answer.text();
    return text.length <= mostBytes ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};
