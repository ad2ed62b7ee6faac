/** One thing that is told of an entry. */
export type Fact = { readonly label: string; readonly says: string };

/** One rule, finding, table or list, with everything that is told of it. */
export type EvidenceEntry = {
  /** Its anchor in the page. */
  readonly id: string;
  /** What the program calls it, where it has such a name. */
  readonly called?: string;
  readonly title: string;
  readonly facts: readonly Fact[];
};

/** A table; its title is its own in the whole page. */
export type EvidenceTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** A part of the evidence, drawn on the screen and printed in the documents from this same value. */
export type EvidenceSection = {
  readonly id: string;
  readonly title: string;
  readonly says: readonly string[];
  readonly entries: readonly EvidenceEntry[];
  readonly tables: readonly EvidenceTable[];
};
