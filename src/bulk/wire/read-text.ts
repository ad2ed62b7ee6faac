/** The chunks of a body as they come; none where there is no body. */
export async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Whoever stops reading early closes the line.
    await reader.cancel().catch(() => undefined);
  }
}

/** A body as text if it is no longer than `most` bytes and arrives whole; else undefined. */
const readText = async (response: Response, most: number): Promise<string | undefined> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunksOf(response)) {
      size += chunk.length;
      if (size > most) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString("utf8");
};

/** A body as JSON, at most 64 MB of it; undefined where it is none. */
export const readJson = async (response: Response): Promise<unknown> => {
  const text = await readText(response, 64 * 1024 * 1024);
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Lets a body go unread, so that its connection is free again. */
export const letGo = async (response: Response): Promise<void> => {
  await response.body?.cancel().catch(() => undefined);
};
