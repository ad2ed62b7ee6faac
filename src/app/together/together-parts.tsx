import type { PatientRecord } from "#clinical/record.ts";
import type { Visit } from "../visit.ts";
import { Ask } from "./ask.tsx";
import { GoalsAsk } from "./goals-ask.tsx";
import { Next } from "./next.tsx";
import { TheirYears } from "./their-years.tsx";
import "../styles/app.scss";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

const TheirWords = ({ visit }: Pick<Props, "visit">) => (
  <section class="tl-together" aria-labelledby="together-words">
    <h2 id="together-words">In your words</h2>
    <Ask visit={visit} field="whatMatters" says="What matters most to you?" />
    <Ask visit={visit} field="story" says="How did it start, and how is it now?" />
    <Ask visit={visit} field="whatIThink" says="What do you think is going on?" />
    <Ask visit={visit} field="worries" says="What worries you?" />
    <Ask visit={visit} field="hopes" says="What do you hope for?" />
  </section>
);

/** No explanation while something must still be looked at: it would come too soon. */
const Understanding = ({ visit }: Pick<Props, "visit">) => (
  <section class="tl-together" aria-labelledby="together-understanding">
    <h2 id="together-understanding">How we understand it so far</h2>
    {visit.hold.value.length > 0 ? (
      <p>We check a few things first. Then we talk about what may be going on.</p>
    ) : (
      <>
        <p>Here is one way to see it. Does it fit? Change any word.</p>
        <Ask visit={visit} field="explanation" says="What may be going on in your body" />
        <Ask visit={visit} field="whereWeDiffer" says="What do you see in another way?" />
      </>
    )}
    <p>Your symptoms are real. We keep watching for other causes. Tell us about anything new.</p>
  </section>
);

const GoalsAndStep = ({ visit }: Pick<Props, "visit">) => (
  <section class="tl-together" aria-labelledby="together-goals">
    <h2 id="together-goals">Your goals and your next step</h2>
    <GoalsAsk visit={visit} />
    <Ask visit={visit} field="nextStep" says="What is one small step you could try?" />
    <Ask visit={visit} field="whatHelps" says="What helps on a bad day?" />
  </section>
);

/** What the patient looks at with the GP, and changes with them; scores, flags and rules have no place in it. */
export const TogetherParts = ({ visit, record }: Props) => (
  <>
    <TheirWords visit={visit} />
    <TheirYears visit={visit} record={record} />
    <Understanding visit={visit} />
    <GoalsAndStep visit={visit} />
    <Next visit={visit} record={record} />
  </>
);
