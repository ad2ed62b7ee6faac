import { evidence } from "#clinical/evidence/evidence.ts";
import type { EvidenceEntry, EvidenceSection, EvidenceTable } from "#clinical/evidence/section.ts";
import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { Fold } from "../parts/fold.tsx";
import { PracticeNote } from "./practice-note.tsx";

const Entry = ({ entry: { called, title, facts } }: { readonly entry: EvidenceEntry }) => (
  <>
    <h3 class="tl-card__title">
      {title} {called === undefined ? null : <span class="tl-small">({called})</span>}
    </h3>
    <ul class="tl-list">
      {facts.map(({ label, says }) => (
        <li key={label}>
          <strong>{label}</strong>: {says}
        </li>
      ))}
    </ul>
  </>
);

const Table = ({ table: { title, columns, rows } }: { readonly table: EvidenceTable }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
  <section class="tl-scroll" aria-label={title} tabIndex={0}>
    <table class="tl-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...more]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {more.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Section = ({ says, entries, tables }: EvidenceSection) => (
  <div class="tl-facts">
    {says.map((line) => (
      <p key={line}>{line}</p>
    ))}
    {entries.map((entry) => (
      <Entry key={entry.id} entry={entry} />
    ))}
    {tables.map((table) => (
      <Table key={table.title} table={table} />
    ))}
  </div>
);

/** Where everything comes from that the screen says, part by part: the same page as docs/evidence.md. */
export const EvidencePanel = ({ changes }: { readonly changes: PracticeChanges | undefined }) => (
  <>
    <PracticeNote changes={changes} />
    <p>
      Printed from the rules, lists and tables that this page itself used. Nothing here has been
      signed by a clinician yet.
    </p>
    {evidence().map((section) => (
      <Fold key={section.id} title={section.title}>
        {() => <Section {...section} />}
      </Fold>
    ))}
  </>
);
