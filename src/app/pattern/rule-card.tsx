import type { Facts } from "#clinical/evaluate.ts";
import { accuracyWords } from "#clinical/evidence/accuracy-words.ts";
import { gradeWords } from "#clinical/evidence/cited.ts";
import { ruleNotes } from "#clinical/evidence/rule-notes.ts";
import { marginOf } from "#clinical/margin/margin-of.ts";
import type { RuleOutcome } from "#clinical/review.ts";
import type { Rule } from "#clinical/rule.ts";
import { Fold } from "../parts/fold.tsx";
import { Tag } from "../parts/tag.tsx";
import type { Visit } from "../visit.ts";
import { marginWords } from "../words/margin-words.ts";
import { verdictWords } from "../words/verdict-words.ts";
import { workingOf } from "./working.ts";
import { WorkingList } from "./working-list.tsx";

type Props = {
  readonly visit: Visit;
  readonly facts: Facts;
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
};

const Doi = ({ source }: Pick<Rule, "source">) => {
  if (source.doi !== undefined)
    return (
      <a href={`https://doi.org/${source.doi}`} target="_blank" rel="noopener noreferrer">
        doi:{source.doi}
      </a>
    );
  return source.unresolvedDoi === undefined ? null : (
    <span>(DOI to be checked: {source.unresolvedDoi})</span>
  );
};

const Notes = ({ rule }: Pick<Props, "rule">) => {
  const { reported, ours, notVerified } = ruleNotes[rule.id];
  return (
    <>
      {reported === undefined ? null : <p>Also reported: {reported}</p>}
      <p>Ours: {ours}</p>
      {rule.leavesOut === undefined ? null : <p>Left out: {rule.leavesOut}</p>}
      {notVerified === undefined ? null : <p>Not verified: {notVerified}</p>}
    </>
  );
};

const Provenance = ({ rule }: Pick<Props, "rule">) => (
  <Fold title={`Where ${rule.id} comes from, and how well it did`}>
    {() => (
      <>
        <p>
          {rule.source.cite} <Doi source={rule.source} />
        </p>
        <p>
          Grade: {gradeWords[rule.source.grade]}. Clinical review: {rule.source.clinicalReview}.
        </p>
        <p>{accuracyWords(rule.accuracy)}</p>
        <Notes rule={rule} />
      </>
    )}
  </Fold>
);

const NearMiss = ({ rule, facts }: Pick<Props, "rule" | "facts">) => {
  const margin = marginOf(rule.test, facts);
  return margin === undefined ? null : <p class="tl-small">{marginWords(margin, facts)}</p>;
};

/** One criterion: its verdict, its working, what it falls short by with the entries, and where it comes from. */
export const RuleCard = ({ visit, facts, rule, outcome }: Props) => (
  <li class="tl-card" id={`rule-${rule.id}`}>
    <div class="tl-item__head">
      <Tag words={verdictWords[outcome.verdict]} />
      <h3 class="tl-card__title">
        {rule.title} <span class="tl-small">({rule.id})</span>
      </h3>
    </div>
    <WorkingList working={workingOf(rule.test, facts)} index={visit.entries.value} />
    <NearMiss rule={rule} facts={facts} />
    <Provenance rule={rule} />
  </li>
);
