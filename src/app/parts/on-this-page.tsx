import type { PatientRecord } from "#clinical/record.ts";
import { places } from "../help/places.ts";
import type { Visit } from "../visit.ts";
import { reveal } from "./reveal.ts";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

/** The parts of the page, each with what is open in it. */
export const OnThisPage = ({ visit, record }: Props) => {
  const open = visit.hold.value.length;
  const states: Readonly<Record<string, string>> = {
    resolve: open === 0 ? "done" : `${open} open`,
    plan: open === 0 ? "" : "draft only",
  };
  const parts = places.filter(({ id }) => id !== "plan" || !record.person.deceased);
  return (
    <nav class="tl-nav" aria-label="On this page">
      <ul>
        {parts.map(({ id, says }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={() => reveal(id)}>
              {says}
            </a>
            {states[id] ? <span class="tl-small"> {states[id]}</span> : null}
          </li>
        ))}
        <li>
          <button type="button" class="tl-quiet tl-small" onClick={() => visit.help.show("keys")}>
            Keys
          </button>{" "}
          <button type="button" class="tl-quiet tl-small" onClick={() => visit.help.show("tour")}>
            {visit.help.toured.value ? "Tour" : "New here? One minute"}
          </button>
          {visit.help.toured.value ? null : (
            <>
              {" "}
              <button type="button" class="tl-quiet tl-small" onClick={visit.help.tourDone}>
                Skip
              </button>
            </>
          )}
        </li>
      </ul>
    </nav>
  );
};
