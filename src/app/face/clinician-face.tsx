import { useEffect, useRef, useState } from "preact/hooks";
import type { PatientRecord } from "#clinical/record.ts";
import type { Pattern } from "#clinical/review.ts";
import type { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { Fold } from "../parts/fold.tsx";
import { HeadlineCard } from "../parts/headline-card.tsx";
import { later } from "../parts/later.tsx";
import { OnThisPage } from "../parts/on-this-page.tsx";
import { Reading } from "../parts/reading.tsx";
import { ResolveFirst } from "../parts/resolve-first.tsx";
import { reveal } from "../parts/reveal.ts";
import type { Timeline as TimelinePart } from "../timeline/timeline.tsx";
import type { Visit } from "../visit.ts";
import { InTurn } from "./in-turn.tsx";

type Props = { readonly visit: Visit; readonly record: PatientRecord; readonly pattern: Pattern };

const PatternPart = later<Props>(
  async () => (await import("../pattern/pattern-section.tsx")).PatternSection,
  "Laying out what the record shows…",
);
const PutAside = later<Props>(
  async () => (await import("../pattern/put-aside.tsx")).PutAside,
  "Reading what was said before…",
);
const Timeline = later<Parameters<typeof TimelinePart>[0]>(
  async () => (await import("../timeline/timeline.tsx")).Timeline,
  "Drawing the timeline…",
);
const Checklist = later<Props>(
  async () => (await import("../checklist/checklist-panel.tsx")).ChecklistPanel,
  "Laying out the checklist…",
);
const Plan = later<Pick<Props, "visit" | "record">>(
  async () => (await import("../plan/plan-panel.tsx")).PlanPanel,
  "Laying out the plan…",
);

const Evidence = later<Parameters<typeof EvidencePanel>[0]>(
  async () => (await import("../evidence/evidence-panel.tsx")).EvidencePanel,
  "Laying out the evidence…",
);

const Died = ({ arrived }: Arrives) => {
  useEffect(arrived, []);
  return (
    <section class="tl-section" aria-labelledby="plan-title">
      <h2 id="plan-title">The plan</h2>
      <p>The record says that this person has died. No plan can be made or changed.</p>
    </section>
  );
};

const planned: readonly { readonly ahead: () => void }[] = [
  PatternPart,
  PutAside,
  Timeline,
  Checklist,
  Plan,
];

type Arrives = { readonly arrived: () => void };

const PlanSection = ({ visit, record, arrived }: Pick<Props, "visit" | "record"> & Arrives) => {
  // Once shown it stays: the record is read again after a save, while the receipt is on the screen.
  const shown = useRef(false);
  if (visit.ports.whole.value) shown.current = true;
  return (
    <section class="tl-section" id="plan" aria-labelledby="plan-title">
      <h2 id="plan-title" tabIndex={-1}>
        The plan
      </h2>
      {shown.current ? (
        <Plan visit={visit} record={record} arrived={arrived} />
      ) : (
        <p class="tl-waiting">Reading earlier plans before a new one is begun…</p>
      )}
    </section>
  );
};

const Last = ({ visit }: Pick<Props, "visit">) => (
  <>
    <section class="tl-section" id="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title">Evidence</h2>
      <Fold
        id="evidence-page"
        title="Every rule, finding and list: where it comes from, how well it did, what is ours"
      >
        {() => <Evidence changes={visit.ports.practiceChanges} />}
      </Fold>
    </section>
    <Reading visit={visit} />
  </>
);

/** Goes where the EHR opened the app for, once the page is whole, unless the GP has gone somewhere already. */
const goTo = (place: string): void => {
  if (scrollY > 0) return;
  reveal(place);
  const title = document.getElementById(`${place}-title`);
  title?.scrollIntoView();
  title?.focus({ preventScroll: true });
};

/** What the clinician works with, in the order a GP reads: what the record says, what comes first, why, when, what to do. */
export const ClinicianFace = ({ visit, record, pattern }: Props) => {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const fetching = setTimeout(() => {
      for (const part of planned) part.ahead();
    });
    return () => clearTimeout(fetching);
  }, []);
  useEffect(() => {
    if (whole && visit.ports.begin !== undefined) goTo(visit.ports.begin);
  }, [whole]);
  const all = { visit, record, pattern };
  return (
    <>
      <HeadlineCard {...all} />
      <OnThisPage visit={visit} record={record} />
      <ResolveFirst visit={visit} pattern={pattern} />
      <InTurn
        done={() => setWhole(true)}
        parts={[
          (arrived) => <PatternPart key="pattern" {...all} arrived={arrived} />,
          (arrived) => <PutAside key="aside" {...all} arrived={arrived} />,
          (arrived) => (
            <section
              class="tl-section"
              id="timeline"
              key="timeline"
              aria-labelledby="timeline-title"
            >
              <h2 id="timeline-title" tabIndex={-1}>
                Timeline
              </h2>
              <Timeline
                record={record}
                whole={visit.ports.whole.value}
                read={visit.ports.entry}
                arrived={arrived}
              />
            </section>
          ),
          (arrived) => (
            <section
              class="tl-section"
              id="checklist"
              key="checklist"
              aria-labelledby="checklist-title"
            >
              <h2 id="checklist-title" tabIndex={-1}>
                Checklist
              </h2>
              <Checklist {...all} arrived={arrived} />
            </section>
          ),
          (arrived) =>
            record.person.deceased ? (
              <Died key="plan" arrived={arrived} />
            ) : (
              <PlanSection key="plan" visit={visit} record={record} arrived={arrived} />
            ),
        ]}
      />
      {whole ? <Last visit={visit} /> : null}
    </>
  );
};
