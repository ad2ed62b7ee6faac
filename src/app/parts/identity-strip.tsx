import type { Person } from "#clinical/record.ts";
import type { Visit } from "../visit.ts";
import { ageWords, birthWords } from "../words/day-words.ts";
import { DraftNote } from "./draft-note.tsx";
import { SessionNote } from "./session-note.tsx";

const nhsNumberWords = (number: string | undefined): string => {
  if (number === undefined) return "NHS number not recorded";
  return `NHS number ${number.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3")}`;
};

const Who = ({ person }: { readonly person: Person }) => (
  <>
    <strong class="tl-strip__name">{person.name === "" ? "Name not recorded" : person.name}</strong>
    <span>
      {birthWords(person.birthDate)} ({ageWords(person.age)})
    </span>
    <span>{nhsNumberWords(person.nhsNumber)}</span>
    {person.deceased ? <strong>has died</strong> : null}
  </>
);

/** Who this is about, always in sight; the draft and the session are told beside it, quietly. */
export const IdentityStrip = ({ visit }: { readonly visit: Visit }) => {
  const record = visit.ports.record.value;
  return (
    <section class="tl-strip" aria-label="Patient">
      <div class="tl-strip__who">
        {record === undefined ? (
          <span class="tl-strip__name">Reading who this is…</span>
        ) : (
          <Who person={record.person} />
        )}
      </div>
      <div class="tl-strip__state">
        <DraftNote desk={visit.desk} />
        <SessionNote secondsLeft={visit.ports.secondsLeft} />
      </div>
    </section>
  );
};
