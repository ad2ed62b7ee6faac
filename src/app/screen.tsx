import type { PatientRecord } from "#clinical/record.ts";
import type { Pattern } from "#clinical/review.ts";
import { ClinicianFace } from "./face/clinician-face.tsx";
import { Faces } from "./face/faces.tsx";
import { useKeys } from "./face/keys.ts";
import { HelpOver } from "./help/help-over.tsx";
import { IdentityStrip } from "./parts/identity-strip.tsx";
import { ReadingAloud, StillReading } from "./parts/reading.tsx";
import { TogetherFace } from "./together/together-face.tsx";
import type { Visit } from "./visit.ts";

/** The page as it will stand, still empty: its parts come in their places. */
const Waiting = ({ visit }: { readonly visit: Visit }) => (
  <main class="tl-main" id="main">
    <section class="tl-headline" aria-labelledby="headline">
      <h1 id="headline">Reading the record</h1>
      <p>What it shows appears here once the parts it rests on have answered.</p>
      <StillReading visit={visit} />
      <div class="tl-skeleton" aria-hidden="true" />
    </section>
    <div class="tl-section tl-skeleton tl-skeleton--page" aria-hidden="true" />
  </main>
);

type Props = { readonly visit: Visit; readonly record: PatientRecord; readonly pattern: Pattern };

const Answered = (props: Props) => (
  <Faces face={props.visit.face.now.value}>
    {{
      clinician: () => <ClinicianFace {...props} />,
      together: () => <TogetherFace visit={props.visit} record={props.record} />,
    }}
  </Faces>
);

const Foot = ({ visit }: { readonly visit: Visit }) =>
  visit.face.now.value === "together" ? (
    <footer class="tl-footer">
      <p class="tl-small">
        Throughline helps you to look at a record together. It does not diagnose.
      </p>
    </footer>
  ) : (
    <footer class="tl-footer">
      <p class="tl-small">
        Throughline. Its rules and words await review by a clinician. It prompts a clinician to
        look; it does not diagnose.
      </p>
      <button type="button" class="tl-quiet" onClick={() => void visit.ports.signOut()}>
        Sign out and delete the draft on this computer
      </button>
    </footer>
  );

/** The whole screen: who it is about, and one of its two faces. */
export const Screen = ({ visit }: { readonly visit: Visit }) => {
  useKeys(visit);
  const record = visit.ports.record.value;
  const pattern = visit.pattern.value;
  return (
    <>
      <a class="nhsuk-skip-link" href="#main">
        Skip to what the record says
      </a>
      <header>
        <IdentityStrip visit={visit} />
      </header>
      {record === undefined || pattern === undefined ? (
        <Waiting visit={visit} />
      ) : (
        <Answered visit={visit} record={record} pattern={pattern} />
      )}
      <ReadingAloud visit={visit} />
      <HelpOver visit={visit} />
      <Foot visit={visit} />
    </>
  );
};
