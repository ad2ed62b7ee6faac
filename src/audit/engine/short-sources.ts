import { type SourceState, type SourceType, sourceTypes } from "#clinical/record.ts";

/** How each type came, where a server said; a folder is complete. */
export type States = Readonly<Record<string, SourceState>>;

const notWhole: readonly (SourceState | undefined)[] = ["partial", "failed", "refused"];

/** The types that a server did not give whole: there "not met" becomes "cannot tell". */
export const shortSources = (
  states: States,
): readonly { readonly type: SourceType; readonly state: SourceState }[] =>
  sourceTypes.flatMap((type) => {
    const state = states[type];
    return state !== undefined && notWhole.includes(state) ? [{ type, state }] : [];
  });
