import { useEffect } from "preact/hooks";
import { places } from "../help/places.ts";
import { reveal } from "../parts/reveal.ts";
import type { Visit } from "../visit.ts";

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input:not([type=checkbox], [type=radio]), textarea, select") !== null;

const turn = (visit: Visit): void => {
  if (visit.ports.record.peek()?.person.deceased === false) visit.face.turn();
};

const goTo = (visit: Visit, id: string): void => {
  if (visit.face.now.peek() === "together") return;
  reveal(id);
  document.getElementById(id)?.scrollIntoView();
  document.querySelector<HTMLElement>(`#${id}-title, #${id} > summary`)?.focus({
    preventScroll: true,
  });
};

/** What a letter or digit alone does; undefined leaves it to the browser. */
const alone = (visit: Visit, key: string): (() => void) | undefined => {
  if (key === "?") return () => visit.help.show("keys");
  if (key === "t" || key === "T") return () => turn(visit);
  const place = places[Number(key) - 1];
  return place && (() => goTo(visit, place.id));
};

/** What a key asks for; F2 is one that no field takes for a letter. */
const wish = (visit: Visit, event: KeyboardEvent): (() => void) | undefined => {
  const { key, target } = event;
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey)
    return key === "z" && !typing(target) ? visit.desk.undo : undefined;
  if (key === "F2" && !event.shiftKey) return () => turn(visit);
  return visit.help.singleKeys.peek() && !typing(target) ? alone(visit, key) : undefined;
};

/** The keys that work everywhere; none does while help lies over the page. */
export const useKeys = (visit: Visit): void => {
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => {
      const act = visit.help.open.peek() === undefined ? wish(visit, event) : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [visit]);
};
