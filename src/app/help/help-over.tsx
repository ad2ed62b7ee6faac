import { later } from "../parts/later.tsx";
import type { Visit } from "../visit.ts";

type Props = { readonly visit: Visit };

const KeysSheet = later<Props>(
  async () => (await import("./keys-sheet.tsx")).KeysSheet,
  "Fetching the keys…",
);
const Tour = later<Props>(async () => (await import("./tour.tsx")).Tour, "Fetching the tour…");

/** The help that is open over the page, if any is. */
export const HelpOver = ({ visit }: Props) => {
  switch (visit.help.open.value) {
    case "keys":
      return <KeysSheet visit={visit} />;
    case "tour":
      return <Tour visit={visit} />;
    case undefined:
      return null;
  }
};
