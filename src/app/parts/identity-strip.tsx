import type { Person } from "#clinical/record.ts";
import { FaceSwitch } from "../face/face-switch.tsx";
import type { Visit } from "../visit.ts";
import { ageWords, birthWords } from "../words/day-words.ts";
import { DraftNote } from "./draft-note.tsx";
import { SessionNote } from "./session-note.tsx";

const nhsNumberWords = (number: string | undefined): string => {
  if (number === undefined) return "NHS number not recorded";
  return `NHS number ${number.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3")}`;
};

const nameWords = ({ name }: Person): string => (name === "" ? "Name not recorded" : name);

const Who = ({ person }: { readonly person: Person }) => (
  <>
    <strong class="tl-strip__name">{nameWords(person)}</strong>
    <span>
      {birthWords(person.birthDate)} ({ageWords(person.age)})
    </span>
    <span>{nhsNumberWords(person.nhsNumber)}</span>
    {person.deceased ? <strong>has died</strong> : null}
  </>
);

/** What the patient sees of themselves: enough to know that it is they. */
const You = ({ person }: { readonly person: Person }) => (
  <>
    <strong class="tl-strip__name">{nameWords(person)}</strong>
    <span>{birthWords(person.birthDate)}</span>
  </>
);

/** Who this is about, always in sight; the draft and the session are told beside it, quietly. */
export const IdentityStrip = ({ visit }: { readonly visit: Visit }) => {
  const record = visit.ports.record.value;
  const Shown = visit.face.now.value === "together" ? You : Who;
  return (
    <section class="tl-strip" aria-label={visit.ports.bannerNeeded ? "Patient" : "Throughline"}>
      {visit.ports.bannerNeeded ? (
        <div class="tl-strip__who">
          {record === undefined ? (
            <span class="tl-strip__name">Reading who this is…</span>
          ) : (
            <Shown person={record.person} />
          )}
        </div>
      ) : null}
      <div class="tl-strip__state">
        <DraftNote desk={visit.desk} />
        <SessionNote secondsLeft={visit.ports.secondsLeft} />
        {record === undefined || record.person.deceased ? null : <FaceSwitch visit={visit} />}
      </div>
    </section>
  );
};
