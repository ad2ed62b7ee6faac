import { render } from "preact";
import "#app/styles/first.scss";
import type { Face } from "#app/timeline/lanes/mark.ts";
import { Timeline } from "#app/timeline/timeline.tsx";
import type { PatientRecord } from "#clinical/record.ts";

declare global {
  var timelineRecord: PatientRecord;
  var drawTimeline: (face?: Face) => void;
}

/** Draws the timeline alone on a page; the page gives the record, so that handing it over is no part of the drawing. */
const draw = (face: Face = "clinician"): void => {
  const place = document.createElement("main");
  document.body.replaceChildren(place);
  render(
    <section class="tl-section" aria-labelledby="timeline-title">
      <h2 id="timeline-title">Timeline</h2>
      <Timeline record={timelineRecord} face={face} />
    </section>,
    place,
  );
};

globalThis.drawTimeline = draw;
