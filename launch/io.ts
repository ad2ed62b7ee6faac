/** What a command may touch of the outside: its two streams, and a progress line where someone is watching. */
export type Io = {
  readonly out: (text: string) => Promise<void>;
  /** One line, without its end; never patient data. */
  readonly err: (line: string) => void;
  readonly progress?: (line: string) => void;
};

/** 0 done; 1 done, but something was refused or could not be read; 2 unusable arguments or source. */
export type ExitCode = 0 | 1 | 2;
