/** What a row that is written out may hold. */
export type Cell = string | number | boolean | null | undefined;
