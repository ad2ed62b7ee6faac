/** What became of one file of an export. */
export type Written = {
  /** Lines that lie in the folder. */
  readonly lines: number;
  readonly sha256: string;
  /** Resources of another type than the file’s, kept apart. */
  readonly wrong: number;
  /** Lines longer than may be held, not kept. */
  readonly tooLong: number;
  /** Lines that do not end as a resource does; they lie in the folder, for its reader to count. */
  readonly broken: number;
};

/** How many resources the server sent, whatever became of them. */
export const sentIn = ({ lines, wrong, tooLong }: Written): number => lines + wrong + tooLong;
