import { useMemo } from "preact/hooks";
import type { PatientRecord } from "#clinical/record.ts";
import { Timeline } from "../timeline/timeline.tsx";
import type { Visit } from "../visit.ts";
import { unreadSources } from "../words/source-words.ts";
import { inSight } from "./in-sight.ts";

type Props = { readonly visit: Visit; readonly record: PatientRecord };

/** Their years on a picture, in everyday words. */
export const TheirYears = ({ visit, record }: Props) => {
  const seen = useMemo(() => inSight(record), [record]);
  const whole = visit.ports.whole.value;
  return (
    <section class="tl-together tl-together--wide" aria-labelledby="together-years">
      <h2 id="together-years">What has happened</h2>
      <p>
        This is what your record says.{" "}
        {whole && unreadSources(record).length > 0 ? "We could not read all of it today. " : ""}
        {seen.symptoms.length < record.symptoms.length
          ? "Some private things are not on this picture. "
          : ""}
        What is missing?
      </p>
      <Timeline record={seen} face="together" whole={whole} />
    </section>
  );
};
