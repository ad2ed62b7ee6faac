import { Fold } from "../parts/fold.tsx";
import type { PreviewEntry } from "../ports.ts";

type Props = {
  readonly entry: PreviewEntry;
  /** A heading where the entries stand under one. */
  readonly Title?: "h4" | "p";
};

const verbWords = { create: "New", update: "Change" } as const;

/** An entry that will be written, in words and exactly as sent. */
export const WrittenEntry = ({ entry, Title = "p" }: Props) => (
  <li class="tl-card">
    <Title class="tl-card__title">
      {verbWords[entry.verb]}: {entry.title} <span class="tl-small">({entry.resourceType})</span>
    </Title>
    <ul class="tl-list">
      {entry.says.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
    <Fold title={`Exactly as sent (${entry.resourceType})`}>
      {() => <pre class="tl-code">{entry.json}</pre>}
    </Fold>
  </li>
);
