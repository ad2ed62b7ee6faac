import type { SourceProgress } from "#app/ports.ts";
import type { SourceType } from "#clinical/record.ts";
import { fetchSources } from "#ehr/fetch-sources.ts";
import type { Session } from "#ehr/session.ts";

/** One reading of the record under way; whoever follows it hears first where each source stands. */
export type Reading = ReturnType<typeof fetchSources> & {
  readonly follow: (hear: (now: SourceProgress) => void) => void;
};

/** Begins to read the record, before there may be a screen to tell of it. */
export const startReading = (session: Session): Reading => {
  const latest = new Map<SourceType, SourceProgress>();
  let tell = (now: SourceProgress): void => void latest.set(now.type, now);
  const sources = fetchSources(session, (type, state, read) => tell({ type, state, read }));
  return {
    ...sources,
    follow: (hear) => {
      for (const now of latest.values()) hear(now);
      tell = hear;
    },
  };
};
