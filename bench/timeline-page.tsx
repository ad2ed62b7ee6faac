import { render } from "preact";
import "#app/styles/first.scss";
import type { Face } from "#app/timeline/lanes/mark.ts";
import { Timeline } from "#app/timeline/timeline.tsx";
import type { PatientRecord } from "#clinical/record.ts";

/** Draws the timeline alone on a page. */
const draw = (record: PatientRecord, face: Face = "clinician"): void => {
  const place = document.createElement("main");
  document.body.replaceChildren(place);
  render(
    <section class="tl-section" aria-labelledby="timeline-title">
      <h2 id="timeline-title">Timeline</h2>
      <Timeline record={record} face={face} />
    </section>,
    place,
  );
};

Object.assign(globalThis, { drawTimeline: draw });
