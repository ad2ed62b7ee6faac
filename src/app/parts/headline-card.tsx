import type { PatientRecord } from "#clinical/record.ts";
import type { Review } from "#clinical/review.ts";
import type { Visit } from "../visit.ts";
import { dayWords } from "../words/day-words.ts";
import { headlineWords } from "../words/headline-words.ts";
import { suppressionWords } from "../words/safety-words.ts";
import { unreadSentence, unreadSources } from "../words/source-words.ts";
import { EntryList } from "./entry-list.tsx";
import { Fold } from "./fold.tsx";

type Props = { readonly visit: Visit; readonly record: PatientRecord; readonly review: Review };

const NotRead = ({ record }: { readonly record: PatientRecord }) => {
  const types = unreadSources(record);
  if (types.length === 0)
    return (
      <p class="tl-small">
        Read: everything this record offered. Other records (hospital, private, paper) are not seen
        here.
      </p>
    );
  return (
    <div class="tl-callout">
      <h2 class="tl-callout__title">Not everything could be read</h2>
      <ul class="tl-list">
        {types.map((type) => (
          <li key={type}>{unreadSentence(type, record.sources[type])}</li>
        ))}
      </ul>
    </div>
  );
};

const Suppressions = ({ visit, review }: Props) => (
  <ul class="tl-list">
    {review.suppressed.map(({ id, evidence }) => (
      <li key={id}>
        {suppressionWords[id]}
        {evidence.length > 0 ? (
          <Fold title={`Why: ${evidence.length} in the record`}>
            {() => <EntryList evidence={evidence} index={visit.entries.value} />}
          </Fold>
        ) : null}
      </li>
    ))}
  </ul>
);

/** The first five seconds: what the record shows, in neutral words, and what was not read. */
export const HeadlineCard = ({ visit, record, review }: Props) => {
  const { heading, says } = headlineWords(review.headline, visit.hold.value.length > 0);
  return (
    <section class={`tl-headline tl-headline--${review.headline}`} aria-labelledby="headline">
      <h1 id="headline" tabIndex={-1}>
        {heading}
      </h1>
      <p>{says}</p>
      {review.suppressed.length > 0 ? (
        <Suppressions visit={visit} record={record} review={review} />
      ) : null}
      <NotRead record={record} />
      <p class="tl-small">
        As of {dayWords(review.asOf)}. Awaiting clinical review: not for use in care.
      </p>
    </section>
  );
};
