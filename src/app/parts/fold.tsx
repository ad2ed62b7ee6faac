import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { wasAwaited } from "./reveal.ts";

type Props = {
  readonly title: ComponentChildren;
  readonly open?: boolean;
  readonly id?: string;
  /** Draws what is inside at once, so that links can lead into it. */
  readonly eager?: boolean;
  readonly children: () => ComponentChildren;
};

/** A part one tap away; what is inside is drawn only once it is opened. */
export const Fold = ({ title, open = false, id, eager = false, children }: Props) => {
  const [asked] = useState(() => wasAwaited(id));
  const [opened, setOpened] = useState(open || eager || asked);
  return (
    <details
      class="nhsuk-details"
      id={id}
      open={open || asked}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div class="nhsuk-details__text">{opened ? children() : null}</div>
    </details>
  );
};
