import { pathwaysFor } from "#clinical/pathways/pathways.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { Card } from "./cards.tsx";

/** What the guidelines of recorded conditions say, as far as they were read: before any general plan. */
export const PathwayCards = ({ record }: { readonly record: PatientRecord }) => (
  <>
    {pathwaysFor(record).map(({ id, title, says, source }) => (
      <Card key={id} title={title} says={says}>
        {source.cite}. Read {source.read}; look at the guideline itself.
      </Card>
    ))}
  </>
);
