import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { Fold } from "../parts/fold.tsx";
import { changedWords, changeLines } from "../words/practice-words.ts";

/** What the practice has changed of what is counted: said above the counts, never in silence. */
export const PracticeNote = ({ changes }: { readonly changes: PracticeChanges | undefined }) =>
  changes === undefined ? null : (
    <div class="tl-callout">
      <p>{changedWords(changes)}</p>
      <Fold title="What was changed">
        {() => (
          <ul class="tl-list">
            {changeLines(changes).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Fold>
    </div>
  );
