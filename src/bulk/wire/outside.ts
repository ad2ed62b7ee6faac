/** What an export touches of the world; handed in, so that a test owns the clock. */
export type Outside = {
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (ms: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to 1: spreads the waits of many practices. */
  readonly random?: () => number;
  readonly progress?: (progress: ExportProgress) => void;
};

/** How far an export has come. */
export type ExportProgress =
  | { readonly kind: "asking" }
  | { readonly kind: "waiting"; readonly percent: number | undefined; readonly ms: number }
  | { readonly kind: "fetching"; readonly file: number; readonly of: number };
