import type { PatientRecord } from "#clinical/record.ts";
import { unreadSources } from "../words/source-words.ts";
import { type Year, yearsOf } from "./years.ts";

const OneYear = ({ year }: { readonly year: Year }) => (
  <li class="tl-year">
    <h3>{year.year}</h3>
    {year.symptoms.length === 0 ? null : (
      <>
        <p>What you told us:</p>
        <ul class="tl-plain">
          {year.symptoms.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </>
    )}
    {year.services.length === 0 ? null : (
      <>
        <p>Other teams we asked:</p>
        <ul class="tl-plain">
          {year.services.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </>
    )}
    {year.tested ? <p>Tests were done. Ask us what they mean.</p> : null}
  </li>
);

/** The last years in everyday words, with nothing counted. */
export const TheirYears = ({ record }: { readonly record: PatientRecord }) => {
  const years = yearsOf(record);
  return (
    <section class="tl-together" aria-labelledby="together-years">
      <h2 id="together-years">What has happened</h2>
      <p>
        This is what your record says, year by year.{" "}
        {unreadSources(record).length === 0 ? "" : "We could not read all of it today. "}
        What is missing?
      </p>
      <ol class="tl-years">
        {years.map((year) => (
          <OneYear key={year.year} year={year} />
        ))}
      </ol>
      {years.length === 0 ? <p>Your record does not say much yet. You can tell us.</p> : null}
    </section>
  );
};
