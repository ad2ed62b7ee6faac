import { useMemo, useState } from "preact/hooks";
import { whenWords } from "../../words/day-words.ts";
import type { Face } from "../lanes/mark.ts";
import type { Found } from "../time/around.ts";
import { type ReadEntry, SourceEntry } from "./source-entry.tsx";

type Props = {
  readonly found: readonly Found[];
  readonly face: Face;
  readonly read: ReadEntry | undefined;
};

const shownFirst = 5;

const Line = ({
  one: { kind, mark },
  face,
  read,
}: { readonly one: Found } & Omit<Props, "found">) => (
  <li class="tl-entry">
    <span class="tl-entry__when">{whenWords(mark.when)}</span>
    <span class="tl-entry__says">
      {mark.says}
      {mark.sure ? "" : " (perhaps)"}
    </span>
    {face === "together" ? null : (
      <span class="tl-entry__where">
        {kind} ·{" "}
        {mark.ids.map((id) => (
          <SourceEntry key={id} id={id} read={read} />
        ))}
      </span>
    )}
  </li>
);

/** What one entry says of several rows on one day, as a visit says of each symptom, is one line. */
const joined = (found: readonly Found[]): readonly Found[] => {
  const lines = new Map<string, Found>();
  for (const { kind, mark } of found) {
    const key = `${mark.from} ${mark.ids.join(" ")} ${mark.says}`;
    const known = lines.get(key);
    lines.set(key, { mark, kind: known === undefined ? kind : `${known.kind}, ${kind}` });
  }
  return [...lines.values()];
};

/** Marks with when they happened and, for the clinician, the entries of the record that say so. */
export const FoundList = ({ found, face, read }: Props) => {
  const [all, setAll] = useState(false);
  const lines = useMemo(() => joined(found), [found]);
  const shown = all ? lines : lines.slice(0, shownFirst);
  return (
    <>
      <ul class="tl-entries">
        {shown.map((one) => (
          <Line key={`${one.kind} ${one.mark.ids.join(" ")}`} one={one} face={face} read={read} />
        ))}
      </ul>
      {shown.length < lines.length ? (
        <button type="button" class="tl-quiet" onClick={() => setAll(true)}>
          Show all {lines.length}
        </button>
      ) : null}
    </>
  );
};
