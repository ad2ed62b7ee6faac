import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The least that any SMART app does on the redirect back; plain script, as it is served. */
const program = `
const asked = new URLSearchParams(location.search);
const kept = JSON.parse(sessionStorage.getItem(asked.get("state")));
const { paths, first } = JSON.parse(document.querySelector("#pages").textContent);
const answer = await fetch(kept.tokenUri, {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "authorization_code",
    code: asked.get("code"),
    redirect_uri: kept.redirectUri,
    client_id: kept.clientId,
    code_verifier: kept.codeVerifier,
  }),
});
const { access_token } = await answer.json();
const headers = { Accept: "application/fhir+json", Authorization: "Bearer " + access_token };
const pages = paths.map((path) => fetch(path, { headers, cache: "no-store" }).then((page) => page.json()));
await Promise.all(pages.slice(0, first));
performance.mark("first");
await Promise.all(pages);
performance.mark("whole");
document.body.append("Fetched");
`;

const page = (paths: readonly string[], first: number): string => `<!doctype html>
<title>Bare</title>
<script type="application/json" id="throughline-config"></script>
<script type="application/json" id="pages">${JSON.stringify({ paths, first })}</script>
<script type="module" src="./assets/bare.js"></script>
<body></body>
`;

/** A copy of the built app whose redirect page is bare: it fetches `paths`, of which the headline waits for the first few. */
export const bareApp = (built: string, paths: readonly string[], first: number): string => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bare-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, "assets/bare.js"), program);
  writeFileSync(join(folder, "launch/index.html"), page(paths, first));
  return folder;
};
