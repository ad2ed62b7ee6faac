/** How much of a source could not be read, or given to anybody. */
export type Shortfall = {
  readonly unread: number;
  readonly failures: number;
  readonly unowned: number;
};

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What could not be read, one line for stderr each; never patient data. */
export const shortfalls = ({ unread, failures, unowned }: Shortfall): readonly string[] =>
  [
    { n: unread, says: `${plural(unread, "line or file is", "lines or files are")} not JSON` },
    {
      n: failures,
      says: `${plural(failures, "message says", "messages say")} that the export failed in part`,
    },
    {
      n: unowned,
      says: `${plural(unowned, "entry belongs", "entries belong")} to no patient in the source`,
    },
  ]
    .filter(({ n }) => n > 0)
    .map(({ says }) => says);
