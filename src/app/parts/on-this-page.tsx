import type { PatientRecord } from "#clinical/record.ts";
import type { Visit } from "../visit.ts";
import { reveal } from "./reveal.ts";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

/** The parts of the page, each with what is open in it. */
export const OnThisPage = ({ visit, record }: Props) => {
  const open = visit.hold.value.length;
  const parts = [
    { id: "resolve", says: "Look at first", state: open === 0 ? "done" : `${open} open` },
    { id: "pattern", says: "What the record shows", state: "" },
    { id: "timeline", says: "Timeline", state: "" },
    { id: "checklist", says: "Checklist", state: "" },
    ...(record.person.deceased
      ? []
      : [{ id: "plan", says: "The plan", state: open === 0 ? "" : "draft only" }]),
    { id: "evidence-page", says: "Evidence", state: "" },
  ];
  return (
    <nav class="tl-nav" aria-label="On this page">
      <ul>
        {parts.map(({ id, says, state }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={() => reveal(id)}>
              {says}
            </a>
            {state === "" ? null : <span class="tl-small"> {state}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
};
