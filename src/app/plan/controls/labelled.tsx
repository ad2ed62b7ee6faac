import type { ComponentChildren } from "preact";

type Props = {
  readonly label: string;
  readonly id: string;
  readonly children: ComponentChildren;
};

/** A small label above its control, for the parts of a row. */
export const Labelled = ({ label, id, children }: Props) => (
  <div class="tl-labelled">
    <label class="tl-small" for={id}>
      {label}
    </label>
    {children}
  </div>
);
