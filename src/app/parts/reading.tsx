import type { Visit } from "../visit.ts";
import { sourceWords, stateWords } from "../words/source-words.ts";
import { Fold } from "./fold.tsx";

/** How far the reading has come; the screen reader hears only the beginning, the headline and the end. */
export const Reading = ({ visit }: { readonly visit: Visit }) => {
  const { progress, record, whole } = visit.ports;
  const sources = progress.value;
  const answered = sources.filter(({ state }) => state !== "waiting" && state !== "reading");
  const read = sources.reduce((sum, one) => sum + one.read, 0);
  return (
    <div class="tl-reading">
      <p role="status" class="tl-small">
        {record.value === undefined
          ? "Reading the record."
          : whole.value
            ? "The record has been read."
            : "The headline is ready. Reading the rest of the record."}
      </p>
      <Fold title={`${answered.length} of ${sources.length} sources answered, ${read} entries`}>
        {() => (
          <ul class="tl-columns">
            {progress.value.map((one) => (
              <li key={one.type}>
                {sourceWords[one.type].name}: {stateWords(one.state, one.read)}
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </div>
  );
};
