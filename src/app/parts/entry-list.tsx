import { useState } from "preact/hooks";
import type { ResourceId } from "#clinical/record.ts";
import { type Entry, entriesFor } from "../record/entry-index.ts";
import { whenWords } from "../words/day-words.ts";

const shownFirst = 10;

const Row = ({ entry }: { readonly entry: Entry }) => (
  <li class="tl-entry">
    <span class="tl-entry__when">
      {entry.when === undefined ? "no date" : whenWords(entry.when)}
    </span>
    <span class="tl-entry__says">
      {entry.says}
      {entry.sure ? "" : " (perhaps)"}
    </span>
    <span class="tl-entry__where">
      {entry.kind} · {entry.id}
    </span>
  </li>
);

type Props = {
  readonly evidence: readonly ResourceId[];
  readonly index: ReadonlyMap<ResourceId, Entry>;
};

/** The source entries behind a finding, latest first: when, what the entry says, and where it is. */
export const EntryList = ({ evidence, index }: Props) => {
  const [all, setAll] = useState(false);
  const entries = entriesFor(evidence, index);
  const shown = all ? entries : entries.slice(0, shownFirst);
  return (
    <>
      <ul class="tl-entries">
        {shown.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ul>
      {shown.length < entries.length ? (
        <button type="button" class="tl-quiet" onClick={() => setAll(true)}>
          Show all {entries.length} entries
        </button>
      ) : null}
    </>
  );
};
