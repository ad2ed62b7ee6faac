import { isPeriod, periods, type View } from "../time/view.ts";

type Props = {
  readonly view: View;
  readonly onPeriod: (days: number) => void;
  readonly onZoom: (times: number) => void;
  readonly onPan: (views: number) => void;
};

/** The buttons of the timeline: a period, nearer or wider, earlier or later. */
export const Toolbar = ({ view, onPeriod, onZoom, onPan }: Props) => (
  <div class="tl-toolbar tl-noprint">
    <fieldset class="tl-toolbar__group">
      <legend class="tl-hidden">Show the last</legend>
      {periods.map(({ days, says }) => (
        <button
          type="button"
          key={days}
          class="tl-tool"
          aria-pressed={isPeriod(view, days)}
          onClick={() => onPeriod(days)}
        >
          {says}
        </button>
      ))}
    </fieldset>
    <fieldset class="tl-toolbar__group">
      <legend class="tl-hidden">Zoom and move</legend>
      <button type="button" class="tl-tool" aria-label="Wider" onClick={() => onZoom(1.5)}>
        −
      </button>
      <button type="button" class="tl-tool" aria-label="Nearer" onClick={() => onZoom(1 / 1.5)}>
        +
      </button>
      <button type="button" class="tl-tool" onClick={() => onPan(-0.5)}>
        ← Earlier
      </button>
      <button type="button" class="tl-tool" onClick={() => onPan(0.5)}>
        Later →
      </button>
    </fieldset>
  </div>
);
