import type { CoveredSymptom } from "#clinical/answers.ts";
import type { PatientRecord, RecordedEvent, ResourceId } from "#clinical/record.ts";
import type { ControlProps } from "../control.ts";
import { Labelled } from "../labelled.tsx";
import { Rows } from "./rows.tsx";

const most = 8;

type Problem = { readonly id: ResourceId; readonly says: string };

/** The problems of the record that a symptom may be linked to, each once. */
const problemsOf = (record: PatientRecord): readonly Problem[] => {
  const all: readonly RecordedEvent[] = [
    ...record.symptoms,
    ...record.syndromes,
    ...record.conditions,
  ];
  const problems = new Map<ResourceId, Problem>();
  for (const { id, says } of all)
    if (id.startsWith("Condition/") && !problems.has(id)) problems.set(id, { id, says });
  return [...problems.values()].sort((a, b) => (a.says < b.says ? -1 : 1));
};

/** The latest entry of each kind of symptom, to be added with one tap; the same words are offered once. */
const offersFrom = (record: PatientRecord, covered: readonly CoveredSymptom[]) => {
  const latest = new Map<string, RecordedEvent>();
  for (const event of record.symptoms) {
    const before = latest.get(event.group);
    if (before === undefined || event.when.latest > before.when.latest)
      latest.set(event.group, event);
  }
  const newest = [...latest.values()].sort((a, b) => (a.when.latest < b.when.latest ? 1 : -1));
  const said = new Map(newest.toReversed().map((event) => [event.says, event]));
  return newest
    .filter((event) => said.get(event.says) === event)
    .filter(({ says }) => !covered.some(({ words }) => words === says))
    .slice(0, 5)
    .map(({ id, says }) => ({
      says,
      item: (id.startsWith("Condition/")
        ? { words: says, condition: id }
        : { words: says }) as CoveredSymptom,
    }));
};

const linked = (symptom: CoveredSymptom, condition: ResourceId | undefined): CoveredSymptom => {
  const { condition: _, ...rest } = symptom;
  return condition === undefined ? rest : { ...rest, condition };
};

/** The symptoms the plan is about, in the patient's words, linked to a problem where the record has one. */
export const SymptomsControl = ({ field, id, plan, record, set }: ControlProps) => {
  const symptoms = plan.symptoms ?? [];
  const problems = problemsOf(record);
  return (
    <Rows
      id={id}
      items={symptoms}
      blank={{ words: "" } as CoveredSymptom}
      most={most}
      noun="symptom"
      offers={offersFrom(record, symptoms)}
      set={set}
    >
      {(symptom, change, rowId, number) => (
        <div class="tl-row">
          <Labelled label={`Symptom ${number}, in the patient’s words`} id={rowId}>
            <input
              class="tl-input"
              id={rowId}
              maxLength={field.maxLength}
              value={symptom.words}
              onInput={(event) => change({ ...symptom, words: event.currentTarget.value })}
            />
          </Labelled>
          <Labelled label="Problem in the record" id={`${rowId}-problem`}>
            <select
              class="tl-input"
              id={`${rowId}-problem`}
              value={symptom.condition ?? ""}
              onChange={(event) => change(linked(symptom, event.currentTarget.value || undefined))}
            >
              <option value="">None</option>
              {problems.map(({ id: problem, says }) => (
                <option key={problem} value={problem}>
                  {says}
                </option>
              ))}
            </select>
          </Labelled>
        </div>
      )}
    </Rows>
  );
};
