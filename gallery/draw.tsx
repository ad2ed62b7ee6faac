import type { ComponentChild } from "preact";
import { ChecklistPanel } from "#app/checklist/checklist-panel.tsx";
import { EvidencePanel } from "#app/evidence/evidence-panel.tsx";
import { KeysSheet } from "#app/help/keys-sheet.tsx";
import { Tour } from "#app/help/tour.tsx";
import { HeadlineCard } from "#app/parts/headline-card.tsx";
import { IdentityStrip } from "#app/parts/identity-strip.tsx";
import { OnThisPage } from "#app/parts/on-this-page.tsx";
import { ResolveFirst } from "#app/parts/resolve-first.tsx";
import { PatientCopyPanel } from "#app/patient-copy/patient-copy-panel.tsx";
import { PatternSection } from "#app/pattern/pattern-section.tsx";
import { PutAside } from "#app/pattern/put-aside.tsx";
import { PlanPanel } from "#app/plan/plan-panel.tsx";
import { ScoresPanel } from "#app/scores/scores-panel.tsx";
import { Screen } from "#app/screen.tsx";
import { Timeline } from "#app/timeline/timeline.tsx";
import type { Visit } from "#app/visit.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Pattern } from "#clinical/review.ts";
import type { Example, Part } from "../test/app/examples/example.ts";

type Whole = { readonly visit: Visit; readonly record: PatientRecord; readonly pattern: Pattern };

/** A part under the heading that it has on the page, in the page's own frame. */
const Alone = ({
  says,
  id,
  children,
}: {
  readonly says: string;
  readonly id: string;
  readonly children: ComponentChild;
}) => (
  <main class="tl-main" id="main">
    <h1 class="tl-hidden">{says}</h1>
    <section class="tl-section" id={id} aria-labelledby="part">
      <h2 id="part">{says}</h2>
      {children}
    </section>
  </main>
);

const framed = (id: string, says: string, child: ComponentChild): ComponentChild => (
  <Alone says={says} id={id}>
    {child}
  </Alone>
);

const thePlan = (all: Whole): ComponentChild => framed("plan", "The plan", <PlanPanel {...all} />);

const drawn: Readonly<
  Record<Exclude<Part, "screen" | "identity strip">, (whole: Whole) => ComponentChild>
> = {
  headline: (all) => (
    <main class="tl-main">
      <HeadlineCard {...all} />
    </main>
  ),
  "on this page": (all) => (
    <main class="tl-main">
      <h1 class="tl-hidden">On this page</h1>
      <OnThisPage {...all} />
    </main>
  ),
  "look at first": (all) => (
    <main class="tl-main">
      <h1 class="tl-hidden">Look at first</h1>
      <ResolveFirst {...all} />
    </main>
  ),
  pattern: (all) => (
    <main class="tl-main">
      <h1 class="tl-hidden">What the record shows</h1>
      <PatternSection {...all} />
    </main>
  ),
  "put aside": (all) => framed("aside", "Put aside", <PutAside {...all} />),
  timeline: ({ visit: { face, ports }, record }) =>
    framed(
      "timeline",
      "Timeline",
      <Timeline
        record={record}
        face={face.now.value}
        whole={ports.whole.value}
        read={ports.entry}
      />,
    ),
  checklist: (all) => framed("checklist", "Checklist", <ChecklistPanel {...all} />),
  scores: (all) => framed("scores", "Scores", <ScoresPanel {...all} />),
  plan: thePlan,
  "plan in the record": thePlan,
  requests: thePlan,
  "patient’s copy": (all) =>
    framed(
      "plan",
      "The plan",
      <>
        <h3>The patient’s copy</h3>
        <PatientCopyPanel {...all} />
      </>,
    ),
  evidence: ({ visit }) =>
    framed("evidence", "Evidence", <EvidencePanel changes={visit.ports.practiceChanges} />),
  keys: ({ visit }) => framed("keys", "Keys", <KeysSheet visit={visit} />),
  tour: ({ visit }) => framed("tour", "Tour", <Tour visit={visit} />),
};

/** Draws an example’s part on its open visit. */
export const draw = ({ part }: Example, visit: Visit): ComponentChild => {
  if (part === "screen") return <Screen visit={visit} />;
  if (part === "identity strip")
    return (
      <>
        <header>
          <IdentityStrip visit={visit} />
        </header>
        <main class="tl-main">
          <h1>Below the strip</h1>
        </main>
      </>
    );
  const record = visit.ports.record.value;
  const pattern = visit.pattern.value;
  if (record === undefined || pattern === undefined)
    throw new Error(`the example of ${part} has no record`);
  return drawn[part]({ visit, record, pattern });
};
