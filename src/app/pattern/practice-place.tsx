import { placeInPractice } from "#clinical/practice/place-in-practice.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Pattern, PracticeReference } from "#clinical/review.ts";
import { nationalContext, placeSource, placeWords } from "../words/place-words.ts";

type Props = {
  readonly record: PatientRecord;
  readonly pattern: Pattern;
  readonly reference: PracticeReference | undefined;
};

/** Where the contacts stand in this practice, by its own audit; else that it cannot be told, with England as context. */
export const PracticePlace = ({ record, pattern, reference }: Props) => {
  const { counts, sources } = pattern;
  const place = placeInPractice({ person: record.person, counts, sources }, reference);
  if (place === undefined) return null;
  return (
    <p>
      {placeWords(place)}{" "}
      <span class="tl-small">
        {place.kind === "cannot tell" || reference === undefined
          ? nationalContext
          : placeSource(reference.asOf)}
      </span>
    </p>
  );
};
