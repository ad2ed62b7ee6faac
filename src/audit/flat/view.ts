/** A column of a view: what it is called, and the FHIRPath that gives it. */
export type ViewColumn = { readonly name: string; readonly path: string; readonly type: string };

/** A SQL on FHIR v2 ViewDefinition, as far as ours go: columns of the resource, and of each item of one list. */
export type View = {
  readonly resourceType: "ViewDefinition";
  readonly name: string;
  readonly status: string;
  readonly resource: string;
  readonly select: readonly {
    readonly forEach?: string;
    readonly column: readonly ViewColumn[];
  }[];
};
