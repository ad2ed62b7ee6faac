import type { Answers } from "#clinical/answers.ts";
import { WrittenEntry } from "../apart/written-entry.tsx";
import { Fold } from "../parts/fold.tsx";
import { useFocus } from "../parts/use-focus.ts";
import type { Preview } from "../ports.ts";
import { leftOutWords, roadAhead } from "../words/road-words.ts";
import { turnWords } from "../words/turn-words.ts";
import { CopyText } from "./copy-text.tsx";

type Props = {
  readonly preview: Preview;
  readonly answers: Answers;
  /** Shown once more beside what went wrong, which has the focus and offers the text. */
  readonly again?: boolean;
};

const titleOf = ({ change, status }: Answers): string => {
  if (change !== undefined && change.to !== "replaced") return turnWords[change.to].preview;
  return status === "active" ? "an active plan" : "a draft";
};

/** Everything that will be written, in words and exactly as sent; nothing else is. */
export const PreviewPanel = ({ preview, answers, again = false }: Props) => {
  const leftOut = leftOutWords(preview.leftOut, preview.answersKept);
  return (
    <>
      <h3 tabIndex={-1} ref={useFocus<HTMLHeadingElement>(!again)}>
        Check before saving: {titleOf(answers)}
      </h3>
      <p>
        The patient can read all of this in their online record.{" "}
        {preview.road === "text" ? "No" : preview.entries.length}{" "}
        {preview.entries.length === 1 ? "entry" : "entries"} will be written, and nothing else.
      </p>
      <p>{roadAhead(preview.road)}</p>
      {leftOut === undefined ? null : <p>{leftOut}</p>}
      <ol class="tl-cards">
        {preview.entries.map((entry, at) => (
          <WrittenEntry key={at} entry={entry} Title="h4" />
        ))}
      </ol>
      {again ? null : (
        <Fold title="The plan as text, to copy">{() => <CopyText text={preview.text} />}</Fold>
      )}
    </>
  );
};
