import type { SetAside } from "#clinical/record.ts";
import { Fold } from "../parts/fold.tsx";

const shownOfEach = 20;

const byReason = (setAside: readonly SetAside[]): ReadonlyMap<string, readonly string[]> => {
  const reasons = new Map<string, string[]>();
  for (const { resource, because } of setAside) {
    const ids = reasons.get(because) ?? [];
    ids.push(resource);
    reasons.set(because, ids);
  }
  return reasons;
};

const idsWords = (ids: readonly string[]): string =>
  ids.length <= shownOfEach
    ? ids.join(", ")
    : `${ids.slice(0, shownOfEach).join(", ")} and ${ids.length - shownOfEach} more`;

/** Entries that could not be used, each with its reason: nothing is dropped silently. */
export const SetAsideNote = ({ setAside }: { readonly setAside: readonly SetAside[] }) =>
  setAside.length === 0 ? null : (
    <Fold
      title={`${setAside.length} ${setAside.length === 1 ? "entry was" : "entries were"} set aside and not counted`}
    >
      {() => (
        <ul class="tl-list">
          {[...byReason(setAside)].map(([because, ids]) => (
            <li key={because}>
              {ids.length}: {because} <span class="tl-small">({idsWords(ids)})</span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
