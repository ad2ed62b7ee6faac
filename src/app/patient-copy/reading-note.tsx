import { aim, type Reading } from "./reading-age.ts";

const ageWords = (age: number | undefined): string => {
  if (age === undefined) return "Nothing to read yet.";
  const verdict =
    age <= aim.best ? "" : age <= aim.most ? " More than it should be." : " Too high.";
  return `Reading age about ${age}; the aim is 9 to ${aim.best}, or up to ${aim.most} where it cannot be helped.${verdict}`;
};

/** How hard the copy is to read, for the GP: what to change, and that only patients can tell. */
export const ReadingNote = ({ reading }: { readonly reading: Reading }) => (
  <div class="nhsuk-inset-text tl-inset">
    <p role="status">{ageWords(reading.age)}</p>
    {reading.hardWords.length === 0 ? null : (
      <p class="tl-small">Hard words, marked below: {reading.hardWords.join(", ")}.</p>
    )}
    {reading.longSentences.length === 0 ? null : (
      <>
        <p class="tl-small">Sentences of more than {aim.wordsInSentence} words:</p>
        <ul class="tl-list tl-small">
          {reading.longSentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </>
    )}
    <p class="tl-small">
      By Flesch and Kincaid. It helps to find what to change; ask the patient whether it is clear.
    </p>
  </div>
);
