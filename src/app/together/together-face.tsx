import type { PatientRecord } from "#clinical/record.ts";
import { later } from "../parts/later.tsx";
import type { Visit } from "../visit.ts";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

const Parts = later<Props>(
  async () => (await import("./together-parts.tsx")).TogetherParts,
  "Laying out what you look at together…",
);

/** The screen turned towards the patient: their words, their time, what is understood so far, their goals, what comes next. */
export const TogetherFace = (props: Props) => (
  <>
    <section class="tl-together" aria-labelledby="together-title">
      <h1 id="together-title" tabIndex={-1}>
        Let us look at this together
      </h1>
      <p>This is about you, in your words. Say so if something is wrong or missing.</p>
    </section>
    <Parts {...props} />
  </>
);
