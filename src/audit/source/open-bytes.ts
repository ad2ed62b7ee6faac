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

/**
 * Unpacked part by part: all that came out before a fault is given, however slowly it is taken. A stream that is read
 * ahead throws away what waits in it when it fails.
 */
async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const out: Uint8Array[] = [];
  let fault: Error | undefined;
  gunzip.on("data", (chunk) => out.push(chunk));
  gunzip.on("error", (error) => {
    fault = error;
  });
  const closed = new Promise<void>((done) => gunzip.once("close", done));
  const given = function* (): Generator<Uint8Array> {
    yield* out.splice(0);
    if (fault !== undefined) throw fault;
  };
  try {
    for await (const chunk of packed) {
      await Promise.race([new Promise((done) => gunzip.write(chunk, done)), closed]);
      yield* given();
    }
    gunzip.end();
    await closed;
    yield* given();
  } finally {
    gunzip.destroy();
  }
}

/** The bytes of a file as they come, gunzipped where its first bytes say so; the name decides nothing. */
export async function* openBytes(path: string): AsyncGenerator<Uint8Array> {
  const packed = await isGzip(path);
  const file = createReadStream(path);
  yield* packed ? gunzipped(file) : file;
}
