import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

const gzipMark = Buffer.from([0x1f, 0x8b]);

/** Whether the first bytes of a file say that it is gzip; its name decides nothing. */
export const isGzip = async (path: string): Promise<boolean> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.equals(gzipMark);
  } finally {
    await file.close();
  }
};

/** The bytes of a file as they come, gunzipped where its first bytes say so; the name decides nothing. */
export async function* openBytes(path: string): AsyncGenerator<Uint8Array> {
  if (!(await isGzip(path))) {
    yield* createReadStream(path);
    return;
  }
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.on("error", (error) => gunzip.destroy(error));
  try {
    yield* file.pipe(gunzip);
  } finally {
    file.destroy();
  }
}
