/** A codelist table as the program reads it: group → system → codes (see `vite.config.ts`). */
declare module "*.csv" {
  const groups: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  export default groups;
}
/** A codelist table with every column, for the evidence page and the tests of provenance. */
declare module "*.csv?rows" {
  const rows: readonly Readonly<
    Record<"system" | "code" | "display" | "group" | "source", string>
  >[];
  export default rows;
}
