import type { ComponentChildren } from "preact";
import type { ChecklistItem } from "#clinical/checklist/index.ts";
import { cardsFor } from "#clinical/learning/cards.ts";

type CardProps = {
  readonly title: string;
  readonly says: readonly string[];
  /** Where it comes from, and how far that was read. */
  readonly children: ComponentChildren;
};

/** A few lines to read beside the work, with their source. */
export const Card = ({ title, says, children }: CardProps) => (
  <div class="tl-callout">
    <p class="tl-card__title">{title}</p>
    <ul class="tl-list">
      {says.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p class="tl-small">{children}</p>
  </div>
);

/** What can be learned in a minute, where it is needed: beside the item, never as a course. */
export const Cards = ({ item }: { readonly item: ChecklistItem }) => (
  <>
    {cardsFor(item.id).map(({ id, title, says, source }) => (
      <Card key={id} title={title} says={says}>
        {source.cite} ({source.strength}, read {source.read}). Awaits review by a clinician.
      </Card>
    ))}
  </>
);
