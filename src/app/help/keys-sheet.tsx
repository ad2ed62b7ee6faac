import type { Visit } from "../visit.ts";
import { places } from "./places.ts";
import { Sheet } from "./sheet.tsx";
import "../styles/app.scss";

type Row = { readonly keys: string; readonly does: string };

const always: readonly Row[] = [
  { keys: "F2", does: "Look at it together, and back: also while you type" },
  { keys: "Ctrl + Z", does: "Take the last change back (in a field: what was typed there)" },
  { keys: "Tab, Shift + Tab", does: "To the next thing that can be used, and back" },
  { keys: "Space, Enter", does: "Tick, open, press" },
  { keys: "Esc", does: "Close what lies over the page" },
];

const single: readonly Row[] = [
  { keys: "?", does: "This list" },
  { keys: "T", does: "Look at it together, and back" },
  ...places.map(({ says }, at) => ({ keys: String(at + 1), does: says })),
];

const Table = ({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) => (
  <table class="tl-table">
    <caption>{caption}</caption>
    <tbody>
      {rows.map(({ keys, does }) => (
        <tr key={keys}>
          <th scope="row">
            <kbd>{keys}</kbd>
          </th>
          <td>{does}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Every key that does something, and the way to turn the single ones off. */
export const KeysSheet = ({ visit }: { readonly visit: Visit }) => (
  <Sheet title="Keys" close={() => visit.help.show(undefined)}>
    <Table caption="Always" rows={always} />
    <Table caption="While nothing is typed" rows={single} />
    <p>
      <label>
        <input
          type="checkbox"
          checked={visit.help.singleKeys.value}
          onChange={(event) => visit.help.setSingleKeys(event.currentTarget.checked)}
        />{" "}
        Single keys act (turn this off if you speak to your computer)
      </label>
    </p>
    <button type="button" class="nhsuk-button" onClick={() => visit.help.show(undefined)}>
      Close
    </button>
  </Sheet>
);
