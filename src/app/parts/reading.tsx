import type { Visit } from "../visit.ts";
import { sourceWords, stateWords } from "../words/source-words.ts";
import { Fold } from "./fold.tsx";

const answeredWords = ({ progress }: Visit["ports"]): string => {
  const sources = progress.value;
  const answered = sources.filter(({ state }) => state !== "waiting" && state !== "reading");
  const read = sources.reduce((sum, one) => sum + one.read, 0);
  return `${answered.length} of ${sources.length} sources answered, ${read} entries`;
};

/** How far the reading has come, while nothing else is to be seen. */
export const StillReading = ({ visit }: { readonly visit: Visit }) => (
  <p class="tl-small">{answeredWords(visit.ports)}</p>
);

/** What a screen reader hears of it: the beginning, the headline and the end. */
export const ReadingAloud = ({ visit }: { readonly visit: Visit }) => {
  const { record, whole } = visit.ports;
  return (
    <p role="status" class="tl-hidden">
      {record.value === undefined
        ? "Reading the record"
        : whole.value
          ? "All has been read"
          : "The rest of the record is being read"}
    </p>
  );
};

/** How far the reading has come, source by source. */
export const Reading = ({ visit }: { readonly visit: Visit }) => (
  <div class="tl-reading">
    <p class="tl-small">
      {visit.ports.whole.value ? "The record has been read." : "Reading the record again."}
    </p>
    <Fold title={answeredWords(visit.ports)}>
      {() => (
        <ul class="tl-columns">
          {visit.ports.progress.value.map((one) => (
            <li key={one.type}>
              {sourceWords[one.type].name}: {stateWords(one.state, one.read)}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  </div>
);
