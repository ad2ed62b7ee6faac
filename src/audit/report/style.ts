/** The report's style: for a narrow screen, a wide one and A4. */
export const style = `
:root { color-scheme: light; --ink: #212b32; --soft: #4c6272; --line: #d8dde0; --blue: #005eb8; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0 .5rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 4px solid var(--blue); }
p { max-width: 44rem; margin: .5rem 0; }
.note { color: var(--soft); }
a { color: var(--blue); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #212b32; outline-offset: 2px; }
nav ul { columns: 18rem; padding-left: 1.1rem; }
figure { margin: 1rem 0; }
.plot { overflow-x: auto; }
.plot svg { display: block; width: 40rem; max-width: none; height: auto; overflow: visible; }
.table { overflow-x: auto; margin: 1rem 0; }
figcaption { color: var(--soft); font-size: .94rem; max-width: 44rem; }
table { min-width: min(100%, 24rem); border-collapse: collapse; font-size: .94rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 400; }
.number { text-align: right; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  section { break-inside: auto; }
  h2, caption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  figcaption { font-size: 8.5pt; }
  .table, .plot { overflow: visible; }
  .plot svg { max-width: 100%; }
  table { font-size: 8.5pt; width: 100%; }
  @page { size: A4; margin: 14mm; }
}
`;
