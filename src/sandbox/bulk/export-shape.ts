/** How this server exports; every test may order its own. */
export type ExportShape = {
  /** How often it says that it is still at work. */
  readonly polls: number;
  readonly retryAfterSeconds: number;
  readonly linesPerFile: number;
  /** The origin of another host that hands the files to whoever has their links, and takes no token. */
  readonly filesAt: string | undefined;
  /** Types that it cannot export: it says so in an error file. */
  readonly failing: readonly string[];
  /** `Type/id` of what was deleted since the last export. */
  readonly deleted: readonly string[];
  /** The types that it has heard of; undefined: all. */
  readonly knows: readonly string[] | undefined;
  /** Whether it takes POST alone, as version 4 does. */
  readonly postOnly: boolean;
  /** Whether the manifest says how many resources a file holds. */
  readonly counts: boolean;
};

/** Exports at once, as far as Bulk Data lets one. */
export const exportShape: ExportShape = {
  polls: 1,
  retryAfterSeconds: 1,
  linesPerFile: 10_000,
  filesAt: undefined,
  failing: [],
  deleted: [],
  knows: undefined,
  postOnly: false,
  counts: true,
};
