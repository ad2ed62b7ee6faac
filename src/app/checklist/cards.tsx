import type { ChecklistItem } from "#clinical/checklist/index.ts";
import { cardsFor } from "#clinical/learning/cards.ts";

/** What can be learned in a minute, where it is needed: beside the item, never as a course. */
export const Cards = ({ item }: { readonly item: ChecklistItem }) => (
  <>
    {cardsFor(item.id).map(({ id, title, says, source }) => (
      <div class="tl-callout" key={id}>
        <p class="tl-card__title">{title}</p>
        <ul class="tl-list">
          {says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="tl-small">
          {source.cite} ({source.strength}, read {source.read}). Awaits review by a clinician.
        </p>
      </div>
    ))}
  </>
);
