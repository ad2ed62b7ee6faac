import { useEffect } from "preact/hooks";
import type { Visit } from "../visit.ts";

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select") !== null;

/** What a key asks for; undefined leaves it to the browser. */
const wish = (event: KeyboardEvent): "undo" | "turn" | undefined => {
  const held = event.ctrlKey || event.metaKey;
  if (event.key === "z" && held && !typing(event.target)) return "undo";
  return event.key === "F2" && !held && !event.altKey && !event.shiftKey ? "turn" : undefined;
};

/** The keys that work everywhere. The turn is one key that no field takes for a letter. */
export const useKeys = (visit: Visit): void => {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      const wished = wish(event);
      if (wished === undefined) return;
      event.preventDefault();
      if (wished === "undo") visit.desk.undo();
      else if (visit.ports.record.peek()?.person.deceased === false) visit.face.turn();
    };
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [visit]);
};
