import { useLayoutEffect, useState } from "preact/hooks";
import type { Visit } from "../visit.ts";
import { Sheet } from "./sheet.tsx";
import "../styles/app.scss";

type Stop = { readonly at: string; readonly title: string; readonly says: string };

/** A minute, in the order of a consultation; it builds on what GPs do already (after Salmon et al 2007). */
const stops: readonly Stop[] = [
  {
    at: "headline",
    title: "One sentence, and how sure it is",
    says: "What the record shows in words that you can say aloud, and how far it can be trusted. It is a prompt to look. It is not a diagnosis.",
  },
  {
    at: "resolve-title",
    title: "What comes first",
    says: "Alarm symptoms, open results, the same symptom for the third time. Until these are looked at, the heading names no pattern. Each shows its entries.",
  },
  {
    at: "timeline-title",
    title: "When what happened",
    says: "Everything on one axis. Tap a day to see what lies around it.",
  },
  {
    at: "checklist-title",
    title: "What you have done already",
    says: "The checklist begins with your work that the record shows. Every item has its reason, its source and some a minute of reading; every item can be “not now”.",
  },
  {
    at: "plan-title",
    title: "A plan in the patient’s words",
    says: "Few fields are needed. Nothing is written before you have seen exactly what will be, and every change can be taken back.",
  },
  {
    at: "turn",
    title: "Turn the screen",
    says: "F2, or “Look at it together”, shows a calm page for both of you: their words, their years, their goals. Nothing of your own view is on it. Press ? for all keys.",
  },
];

const show = (id: string): (() => void) => {
  const target = document.getElementById(id);
  const part = target?.closest("section, header") ?? target;
  target?.scrollIntoView({ block: id === "turn" ? "nearest" : "start", behavior: "instant" });
  part?.classList.add("tl-toured");
  return () => part?.classList.remove("tl-toured");
};

/** The first minute with the screen: each stop shows its part; it can be left at any time and taken again. */
export const Tour = ({ visit }: { readonly visit: Visit }) => {
  const [at, setAt] = useState(0);
  const stop = stops[at];
  useLayoutEffect(() => (stop === undefined ? undefined : show(stop.at)), [at]);
  if (stop === undefined) return null;
  const isLast = at === stops.length - 1;
  return (
    <Sheet title={stop.title} close={visit.help.tourDone} aside>
      <p role="status">{stop.says}</p>
      <p class="tl-row">
        <button
          type="button"
          class="nhsuk-button"
          onClick={() => (isLast ? visit.help.tourDone() : setAt(at + 1))}
        >
          {isLast ? "Begin" : "Next"}
        </button>
        {at === 0 ? null : (
          <button type="button" class="tl-quiet" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        {isLast ? null : (
          <button type="button" class="tl-quiet" onClick={visit.help.tourDone}>
            Skip the rest
          </button>
        )}
        <span class="tl-small">
          {at + 1} of {stops.length}
        </span>
      </p>
    </Sheet>
  );
};
