import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** What the pages of the app are served with. */
export type AppSettings = {
  /** The built app: its pages and its hashed assets. */
  readonly folder: string;
  /** What stands in the page’s configuration, as JSON. */
  readonly config: unknown;
  /** Origins of the EHRs whose servers the app talks to, and that may frame it, beside its own. */
  readonly connectTo: readonly string[];
  readonly frameAncestors: readonly string[];
};

type Bytes = Uint8Array<ArrayBuffer>;
type File = { readonly body: Bytes; readonly zipped: Bytes };

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** Every file of the built app by its path below the folder; none where it has not been built. */
const readFiles = (folder: string): ReadonlyMap<string, Bytes> => {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Map(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name);
          return [relative(folder, path).split(sep).join("/"), new Uint8Array(readFileSync(path))];
        }),
    );
  } catch {
    return new Map();
  }
};

const placeholder = /(<script[^>]*\bid="throughline-config"[^>]*>)[^<]*(<\/script>)/;

/** The page with its configuration written in; `<` is escaped so that no value can end the script. */
const withConfig = (page: string, config: unknown): string => {
  if (!placeholder.test(page))
    throw new Error("the page of the app has no place for its configuration");
  const json = JSON.stringify(config).replaceAll("<", "\\u003c");
  return page.replace(placeholder, (_, open: string, close: string) => `${open}${json}${close}`);
};

/** The build keeps the pages in a folder of their own; they are served beside the assets. */
const fromFolderAbove = (page: string): string => page.replaceAll('="../', '="./');

const securityHeaders = ({ connectTo, frameAncestors }: AppSettings) => ({
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${["'self'", ...connectTo].join(" ")}`,
    "img-src 'self' data:",
    `frame-ancestors ${["'self'", ...frameAncestors].join(" ")}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
});

const notBuilt = (): Response =>
  new Response("There is no such page. If the app has not been built yet: npm run build\n", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });

const asset = (request: Request, path: string, { body, zipped }: File): Response => {
  const takesGzip = /\bgzip\b/.test(request.headers.get("Accept-Encoding") ?? "");
  const isSmaller = zipped.length < body.length;
  return new Response(takesGzip && isSmaller ? zipped : body, {
    headers: {
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Cache-Control": path.startsWith("assets/")
        ? "public, max-age=31536000, immutable"
        : "no-cache",
      "X-Content-Type-Options": "nosniff",
      Vary: "Accept-Encoding",
      ...(takesGzip && isSmaller && { "Content-Encoding": "gzip" }),
    },
  });
};

const pageNames = ["index.html", "launch.html", "demo.html"];

const readPages = (files: ReadonlyMap<string, Bytes>, config: unknown) =>
  new Map(
    pageNames.flatMap((name) => {
      const file = files.get(name) ?? files.get(`launch/${name}`);
      return file
        ? [[name, withConfig(fromFolderAbove(new TextDecoder().decode(file)), config)]]
        : [];
    }),
  );

/** Serves the built app below `/app/`; undefined for what lies elsewhere. Everything is read once, now. */
export const createAppPages = (
  settings: AppSettings,
): ((request: Request) => Response | undefined) => {
  const files = readFiles(settings.folder);
  const pages = readPages(files, settings.config);
  const assets = new Map(
    [...files]
      .filter(([path]) => !path.endsWith(".html") && !path.endsWith(".map"))
      .map(([path, body]): [string, File] => [
        path,
        { body, zipped: new Uint8Array(gzipSync(body)) },
      ]),
  );
  const headers = {
    ...securityHeaders(settings),
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
  };
  return (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/app") return Response.redirect(new URL("/app/", request.url), 308);
    if (!pathname.startsWith("/app/")) return undefined;
    const path = pathname.slice("/app/".length) || "index.html";
    const page = pages.get(path);
    if (page !== undefined) return new Response(page, { headers });
    const file = assets.get(path);
    return file ? asset(request, path, file) : notBuilt();
  };
};
