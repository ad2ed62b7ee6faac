import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as driver } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser's own libraries are unpacked only where the package believes it runs on a bare machine. */
const fromPackage = async (): Promise<{ path: string; args: readonly string[] }> => {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  return { path: await chromium.executablePath(), args: chromium.args };
};

/** A real Chromium: the machine's own where there is one, else the one that npm brought. */
export const openBrowser = async (): Promise<Browser> => {
  const own = process.env.CHROMIUM ?? installed.find((path) => existsSync(path));
  const found = own ? { path: own, args: [] } : await fromPackage();
  return driver.launch({
    executablePath: found.path,
    args: [
      ...found.args.filter((arg) => !arg.startsWith("--single-process")),
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
};
