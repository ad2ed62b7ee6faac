import type { PatientCopy } from "#clinical/patient-copy/patient-copy.ts";
import { marked } from "./reading-age.ts";

type Props = { readonly copy: PatientCopy; readonly large: boolean; readonly mark: boolean };

const Line = ({ text, mark }: { readonly text: string; readonly mark: boolean }) => (
  <p>
    {mark
      ? marked(text).map(({ text: piece, hard }, at) =>
          hard ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
        )
      : text}
  </p>
);

/** The copy as it is printed: two A4 pages at most in its usual size, more in large print. */
export const CopyPage = ({ copy, large, mark }: Props) => (
  <article
    class={large ? "tl-patient-copy tl-patient-copy--large" : "tl-patient-copy"}
    aria-label="The patient’s copy"
  >
    <h4>{copy.title}</h4>
    <p>{copy.name}</p>
    <div class="tl-patient-copy__parts">
      {copy.parts.map(({ id, title, says }) => (
        <section key={id}>
          <h5>{title}</h5>
          {says
            .flatMap((text) => text.split(/\n+/))
            .map((text, at) => (
              <Line key={at} text={text} mark={mark} />
            ))}
        </section>
      ))}
    </div>
  </article>
);
