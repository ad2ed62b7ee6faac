import type { PlanAnswers } from "#clinical/answers.ts";
import { reviewsDue } from "#clinical/life/review-due.ts";
import { sections } from "#clinical/plan/index.ts";
import type { Field } from "#clinical/plan/section.ts";
import { answerInWords } from "#clinical/plan/write-fields.ts";
import { Fold } from "../parts/fold.tsx";
import type { HeldPlan as Held } from "../ports.ts";
import { differences } from "../three-way.ts";
import type { Visit } from "../visit.ts";
import { dayWords } from "../words/day-words.ts";
import { EarlierVersions } from "./life/earlier-versions.tsx";
import { TurnPanel } from "./life/turn-panel.tsx";

type OfField = { readonly visit: Visit; readonly held: Held; readonly field: Field };

const fieldsOf = (keys: readonly (keyof PlanAnswers)[]): readonly Field[] =>
  sections.flatMap((section) => section.fields).filter(({ key }) => keys.includes(key));

const saidIn = (field: Field, plan: PlanAnswers | undefined): string =>
  plan === undefined ? "not known" : answerInWords(field, plan).join("; ") || "nothing";

const UseTheirs = ({ visit, held, field }: OfField) => (
  <button
    type="button"
    class="tl-quiet"
    onClick={() => visit.desk.setField(field.key, held.answers[field.key])}
  >
    Use the record’s words for “{field.label}”
  </button>
);

/** One field that was changed here and in the record: what it was, what each says now, and the choice. */
const Conflict = ({ visit, held, field }: OfField) => {
  const { base, plan } = visit.desk.work.value;
  return (
    <li>
      <strong>{field.label}</strong>
      <dl class="tl-pairs">
        <dt>When you began</dt>
        <dd>{saidIn(field, base)}</dd>
        <dt>The record now</dt>
        <dd>{saidIn(field, held.answers)}</dd>
        <dt>Yours</dt>
        <dd>{saidIn(field, plan)}</dd>
      </dl>
      <UseTheirs visit={visit} held={held} field={field} />{" "}
      <button type="button" class="tl-quiet" onClick={() => visit.desk.keepMine(field.key)}>
        Keep yours for “{field.label}”
      </button>
    </li>
  );
};

/** What someone else changed since the work began: asked about where the work changed it too, told where not. */
const ChangedElsewhere = ({ visit, held }: Omit<OfField, "field">) => {
  const both = fieldsOf(
    differences(visit.desk.work.value, held)
      .filter(({ changedBy }) => changedBy === "both")
      .map(({ key }) => key),
  );
  const brought = fieldsOf(visit.desk.brought.value);
  if (both.length + brought.length === 0) return null;
  return (
    <div class="tl-callout" role="alert">
      {brought.length === 0 ? null : (
        <p>
          Changed in the record since you began, and taken over here:{" "}
          {brought.map(({ label }) => label).join("; ")}.
        </p>
      )}
      {both.length === 0 ? null : (
        <>
          <p>Changed in the record, and here too. Choose for each; yours stands until you do.</p>
          <ul class="tl-list">
            {both.map((field) => (
              <Conflict key={field.key} visit={visit} held={held} field={field} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

/** A review whose day has come, said where the plan is revised. */
const ReviewNote = ({ visit }: Pick<OfField, "visit">) => {
  const record = visit.ports.record.value;
  const [review] = record === undefined ? [] : reviewsDue(record);
  if (review === undefined || review.state === "ahead") return null;
  return (
    <p>
      <strong>{review.state === "overdue" ? "Overdue" : "Due"}:</strong> the review of this plan was
      set for {dayWords(review.on)}.
    </p>
  );
};

/** The plan that the record already holds: which version, and where what is typed here says something else. */
export const HeldPlan = ({ visit }: { readonly visit: Visit }) => {
  const held = visit.ports.existing.value;
  if (held === undefined) return null;
  if (visit.desk.work.value.replaces === held.planId)
    return (
      <div class="nhsuk-inset-text tl-inset">
        <p>
          You are writing a new agreement. When it is saved, the plan in the record ends and the new
          one names it. Undo, or start again, to go on with the plan in the record.
        </p>
      </div>
    );
  const recorded = visit.ports.record.value?.plans.find(({ planId }) => planId === held.planId);
  const mine = fieldsOf(
    differences(visit.desk.work.value, held)
      .filter(({ changedBy }) => changedBy === "here")
      .map(({ key }) => key),
  );
  return (
    <div class="nhsuk-inset-text tl-inset">
      <p>
        You are revising the plan in the record
        {recorded === undefined ? "" : ` (${recorded.status}, ${recorded.id})`}
        {held.version === undefined ? "" : `, version ${held.version}`}. Saving updates it; it makes
        no second plan.
      </p>
      <ReviewNote visit={visit} />
      <ChangedElsewhere visit={visit} held={held} />
      {mine.length === 0 ? null : (
        <Fold title={`What the record says where your words differ (${mine.length})`}>
          {() => (
            <ul class="tl-list">
              {mine.map((field) => (
                <li key={field.key}>
                  {field.label}: {saidIn(field, held.answers)}{" "}
                  <UseTheirs visit={visit} held={held} field={field} />
                </li>
              ))}
            </ul>
          )}
        </Fold>
      )}
      {recorded === undefined ? null : <EarlierVersions ports={visit.ports} plan={recorded} />}
      <TurnPanel visit={visit} held={held} />
    </div>
  );
};
