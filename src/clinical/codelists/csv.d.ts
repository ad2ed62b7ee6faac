/** A codelist table as it travels: group → system → codes, packed (see `pack.ts` and `build/codelists.ts`). */
declare module "*.csv" {
  const groups: import("./pack.ts").PackedGroups;
  export default groups;
}
/** A codelist table with every column, for the evidence page and the tests of provenance. */
declare module "*.csv?rows" {
  const rows: readonly Readonly<
    Record<"system" | "code" | "display" | "group" | "source", string>
  >[];
  export default rows;
}
/** What a table holds and where its rows come from, for the evidence page. */
declare module "*.csv?provenance" {
  const provenance: import("./provenance.ts").Provenance;
  export default provenance;
}
/** A table of another shape, row by row; every cell is text. */
declare module "*.csv?table" {
  const rows: readonly Readonly<Record<string, string>>[];
  export default rows;
}
