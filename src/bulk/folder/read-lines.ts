/** One line's bytes, or that it was longer than may be held. */
export type Line = Uint8Array | "too long";

const newline = 10;

/** Gathers the pieces of a line up to `longest` bytes, and lets the rest of a longer one go. */
const gatherer = (longest: number) => {
  let pieces: Uint8Array[] = [];
  let size = 0;
  return {
    add: (piece: Uint8Array): void => {
      size += piece.length;
      if (size > longest) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    take: (): Line => {
      const line = size > longest ? "too long" : Buffer.concat(pieces);
      pieces = [];
      size = 0;
      return line;
    },
    holdsSome: (): boolean => size > 0,
  };
};

/** The lines of a stream of bytes, one at a time; a line of more than `longest` bytes is never held. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line> {
  const gathered = gatherer(longest);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      gathered.add(chunk.subarray(start, end));
      yield gathered.take();
      start = end + 1;
    }
    gathered.add(chunk.subarray(start));
  }
  if (gathered.holdsSome()) yield gathered.take();
}
