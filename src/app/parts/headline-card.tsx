import { Fragment } from "preact";
import { useRef } from "preact/hooks";
import type { PatientRecord, SourceType } from "#clinical/record.ts";
import type { Pattern } from "#clinical/review.ts";
import { isLookedAt } from "../looked-at.ts";
import type { Visit } from "../visit.ts";
import { dayWords } from "../words/day-words.ts";
import { headlineWords } from "../words/headline-words.ts";
import { safetyWords, suppressionWords } from "../words/safety-words.ts";
import { unreadSentence, unreadSources } from "../words/source-words.ts";
import { spokenWords, unsureWords } from "../words/spoken-words.ts";
import { EntryList } from "./entry-list.tsx";
import { Fold } from "./fold.tsx";
import { Sign } from "./sign.tsx";

type Props = { readonly visit: Visit; readonly record: PatientRecord; readonly pattern: Pattern };

type UnreadProps = { readonly types: readonly SourceType[]; readonly record: PatientRecord };

const Unread = ({ types, record }: UnreadProps) => (
  <div class="tl-callout">
    <h3 class="tl-callout__title">Not everything could be read (as of {dayWords(record.asOf)})</h3>
    <ul class="tl-list">
      {types.map((type) => (
        <li key={type}>{unreadSentence(type, record.sources[type])}</li>
      ))}
    </ul>
  </div>
);

/** What is told of the reading beside what could not be read; its room is the same before and after all has come. */
const readWords = (
  record: PatientRecord,
  whole: boolean,
  first: readonly SourceType[],
  late: readonly SourceType[],
): string => {
  const asOf = `As of ${dayWords(record.asOf)}.`;
  if (!whole)
    return `${asOf} What this rests on has answered. Other parts of the record (plans, medicines, appointments) are on their way.`;
  if (late.length > 0)
    return `${asOf} ${late.map((type) => unreadSentence(type, record.sources[type])).join(" ")} What is said above does not rest on it.`;
  if (first.length > 0)
    return `${asOf} The rest of what this record offered was read. Other records (hospital, private, paper) are not seen here.`;
  return `${asOf} Everything this record offered was read. Other records (hospital, private, paper) are not seen here.`;
};

/** Of what has not answered yet nothing is said: it is neither read nor failed. */
const NotRead = ({ visit, record }: Pick<Props, "visit" | "record">) => {
  const whole = visit.ports.whole.value;
  const failed = (type: SourceType): boolean =>
    whole ||
    visit.ports.progress
      .peek()
      .some((one) => one.type === type && ["partial", "failed", "refused"].includes(one.state));
  const unread = unreadSources(record).filter(failed);
  // What fails after the headline stands is told below it: what is being read does not move.
  const first = useRef(unread).current.filter((type) => unread.includes(type));
  const late = unread.filter((type) => !first.includes(type));
  return (
    <>
      {first.length === 0 ? null : <Unread types={first} record={record} />}
      <p class="tl-small tl-headline__read">{readWords(record, whole, first, late)}</p>
    </>
  );
};

const Suppressions = ({ visit, pattern }: Props) => (
  <ul class="tl-list">
    {pattern.suppressed.map(({ id, evidence }) => (
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

/** What must be looked at first, by name, each leading to its entries. */
const ToLookAt = ({ visit, pattern }: Pick<Props, "visit" | "pattern">) => {
  const open = pattern.safety.filter((finding) => !isLookedAt(visit, finding));
  return open.length === 0 ? null : (
    <p>
      <Sign name="alert" /> <strong>Look at first:</strong>{" "}
      {open.map(({ id }, at) => (
        <Fragment key={id}>
          {at === 0 ? "" : "; "}
          <a href={`#finding-${id}`}>{safetyWords[id].title}</a>
        </Fragment>
      ))}
      .
    </p>
  );
};

/** The first five seconds: what the record shows, in neutral words, what comes first, and what was not read. */
export const HeadlineCard = ({ visit, record, pattern }: Props) => {
  const { heading, says } = headlineWords(pattern.headline, visit.hold.value.length > 0);
  return (
    <section class={`tl-headline tl-headline--${pattern.headline}`} aria-labelledby="headline">
      <div>
        <h1 id="headline" tabIndex={-1}>
          {heading}
        </h1>
        <p class="tl-hidden" role="status">
          {heading}
        </p>
        <p class="tl-spoken">{spokenWords(pattern)}</p>
        <p>{says}</p>
        {pattern.suppressed.length > 0 ? (
          <Suppressions visit={visit} record={record} pattern={pattern} />
        ) : null}
        <ToLookAt visit={visit} pattern={pattern} />
      </div>
      <div class="tl-headline__sure">
        <h2 class="tl-headline__how">How sure the record lets us be</h2>
        <p>{unsureWords(pattern)}</p>
        {visit.ports.practiceChanges === undefined ? null : (
          <p class="tl-small">What is counted has been changed by the practice.</p>
        )}
        <NotRead visit={visit} record={record} />
      </div>
    </section>
  );
};
