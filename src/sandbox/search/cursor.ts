/** Where the next page of a search begins: the query as it was asked, and how many matches came before. */
export type Cursor = { readonly query: string; readonly offset: number };

/** The opaque text of a `next` link. */
export const writeCursor = ({ query, offset }: Cursor): string =>
  btoa(encodeURIComponent(`${offset}?${query}`))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return undefined;
  }
};

/** The cursor of a `next` link; undefined for a text that this server never gave. */
export const readCursor = (text: string): Cursor | undefined => {
  const [, offset, query] = /^(\d+)\?(.*)$/s.exec(decoded(text) ?? "") ?? [];
  return offset === undefined || query === undefined
    ? undefined
    : { query, offset: Number(offset) };
};
