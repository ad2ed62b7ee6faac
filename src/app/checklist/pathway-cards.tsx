import { pathwaysFor } from "#clinical/pathways/pathways.ts";
import type { PatientRecord } from "#clinical/record.ts";

/** What the guidelines of recorded conditions say, as far as they were read: before any general plan. */
export const PathwayCards = ({ record }: { readonly record: PatientRecord }) => (
  <>
    {pathwaysFor(record).map(({ id, title, says, source }) => (
      <div class="tl-callout" key={id}>
        <p class="tl-card__title">{title}</p>
        <ul class="tl-list">
          {says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="tl-small">
          {source.cite}. Read {source.read}; look at the guideline itself.
        </p>
      </div>
    ))}
  </>
);
