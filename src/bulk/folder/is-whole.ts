import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Written } from "./written.ts";

/** Whether a file lies on the disk as it was written. */
export const isWhole = async (path: string, written: Written | undefined): Promise<boolean> => {
  if (!written) return false;
  const digest = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
  } catch {
    return false;
  }
  return digest.digest("hex") === written.sha256;
};
