import { render } from "preact";
import type { Ports } from "./ports.ts";
import { Screen } from "./screen.tsx";
import { openVisit } from "./visit.ts";

/** Draws the app into `root` on what the launch hands over; returns what takes it away again. */
export const mountApp = (root: Element, ports: Ports): (() => void) => {
  const visit = openVisit(ports);
  render(<Screen visit={visit} />, root);
  return () => {
    render(null, root);
    visit.close();
  };
};
