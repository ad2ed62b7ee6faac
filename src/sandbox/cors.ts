/** Lets pages of the given origins read answers and the headers that FHIR puts beside them. */
export const createCors = (origins: readonly string[]) => {
  const allowed = new Set(origins);
  return (request: Request, response: Response): Response => {
    const origin = request.headers.get("Origin");
    response.headers.append("Vary", "Origin");
    if (!origin || !allowed.has(origin)) return response;
    response.headers.set("Access-Control-Allow-Origin", origin);
    response.headers.set("Access-Control-Expose-Headers", "ETag, Location, Last-Modified");
    return response;
  };
};

/** The answer to a browser that asks before it sends. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Methods": "GET, POST, PUT",
      "Access-Control-Allow-Headers":
        "Accept, Authorization, Content-Type, If-Match, If-None-Exist, Prefer, X-Request-ID",
      "Access-Control-Max-Age": "3600",
    },
  });
