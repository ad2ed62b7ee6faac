import { patientCopy } from "#clinical/patient-copy/patient-copy.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Visit } from "../visit.ts";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

/** What comes next, and when to come sooner: the same sentences as on the patient's copy. */
export const Next = ({ visit, record }: Props) => {
  // Read so that it follows every word.
  const { planId } = visit.desk.work.value;
  const { parts } = patientCopy(visit.desk.toAnswers("draft"), record);
  const says = (id: string): readonly string[] => parts.find((one) => one.id === id)?.says ?? [];
  const team = says("team");
  return (
    <section class="tl-together" aria-labelledby="together-next" key={planId}>
      <h2 id="together-next">What happens next</h2>
      {team.length === 0 ? (
        <p>We choose this together today: when we meet again, and who to ask for.</p>
      ) : (
        team.map((line) => <p key={line}>{line}</p>)
      )}
      <h3>When to get help sooner</h3>
      <ul class="tl-list">
        {says("now").map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};
