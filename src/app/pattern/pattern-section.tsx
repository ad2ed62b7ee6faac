import type { Facts } from "#clinical/evaluate.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { CountId, Pattern, RuleId } from "#clinical/review.ts";
import { rules } from "#clinical/rules/index.ts";
import type { Verdict } from "#clinical/verdict.ts";
import { PracticeNote } from "../evidence/practice-note.tsx";
import { Fold } from "../parts/fold.tsx";
import type { Visit } from "../visit.ts";
import { countSaid, countWords } from "../words/count-words.ts";
import { PracticePlace } from "./practice-place.tsx";
import { RuleCard } from "./rule-card.tsx";
import { SetAsideNote } from "./set-aside-note.tsx";
import "../styles/app.scss";

type Props = { readonly visit: Visit; readonly record: PatientRecord; readonly pattern: Pattern };

/** Our own rules, the one that the headline asks first. */
const ours: readonly RuleId[] = ["TL-FLAG", "TL-1", "TL-2", "TL-3", "TL-4", "TL-5"];

const atAGlance: readonly CountId[] = [
  "contacts-12m",
  "emergency-12m",
  "clinicians-12m",
  "symptom-groups-12m",
  "specialist-referrals-36m",
  "negative-investigations-36m",
];

const Glance = ({ pattern }: Pick<Props, "pattern">) => (
  <dl class="tl-glance">
    {atAGlance.map((id) => (
      <div key={id}>
        <dt>{countWords[id]}</dt>
        <dd>{countSaid(id, pattern)}</dd>
      </div>
    ))}
  </dl>
);

const tally = (pattern: Pattern, ids: readonly RuleId[]): string => {
  const of = (verdict: Verdict): number =>
    ids.filter((id) => pattern.rules[id].verdict === verdict).length;
  return `${of("met")} met, ${of("not met")} not met, ${of("cannot tell")} cannot tell`;
};

/** What was counted, and which criteria it meets: ours first, the published ones one tap away. */
export const PatternSection = ({ visit, record, pattern }: Props) => {
  const facts: Facts = { record, counts: pattern.counts, reference: visit.ports.reference };
  const published = rules.filter(({ id }) => !ours.includes(id));
  const cards = (ids: readonly RuleId[]) =>
    ids.flatMap((id) => {
      const rule = rules.find((one) => one.id === id);
      return rule === undefined
        ? []
        : [
            <RuleCard
              key={id}
              visit={visit}
              facts={facts}
              rule={rule}
              outcome={pattern.rules[id]}
            />,
          ];
    });
  return (
    <section class="tl-section" id="pattern" aria-labelledby="pattern-title">
      <h2 id="pattern-title" tabIndex={-1}>
        What the record shows
      </h2>
      <PracticeNote changes={visit.ports.practiceChanges} />
      <Glance pattern={pattern} />
      <PracticePlace record={record} pattern={pattern} reference={visit.ports.reference} />
      <ul class="tl-cards tl-cards--two tl-cards--lead">{cards(ours)}</ul>
      <Fold
        eager
        title={`${published.length} published criteria: ${tally(
          pattern,
          published.map(({ id }) => id),
        )}`}
      >
        {() => <ul class="tl-cards tl-cards--two">{cards(published.map(({ id }) => id))}</ul>}
      </Fold>
      <SetAsideNote setAside={record.setAside} />
    </section>
  );
};
