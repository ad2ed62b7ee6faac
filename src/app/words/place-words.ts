import { isDay } from "#clinical/day.ts";
import type { Among, Place } from "#clinical/practice/place-in-practice.ts";
import { dayWords } from "./day-words.ts";

const people: Readonly<Record<Among["sex"], string>> = {
  female: "women",
  male: "men",
  other: "people of the same recorded sex",
  unknown: "people whose sex is not recorded",
};

const aged = (band: string): string =>
  band.endsWith("+") ? `aged ${band.slice(0, -1)} and over` : `aged ${band.replace("-", "–")}`;

const among = ({ sex, band }: Among): string => `${people[sex]} ${aged(band)}`;

const because: Readonly<
  Record<Extract<Place, { readonly kind: "cannot tell" }>["because"], string>
> = {
  "no audit": "this practice’s own audit is not at hand",
  "no age": "the age is not known well enough",
  "no threshold":
    "the practice’s audit has too few people of this sex and age, or too few contacts",
  "not sure of the contacts": "not all contacts could be read, or some are not sure",
};

/** Where the contacts of 12 months stand in this practice, in one sentence. */
export const placeWords = (place: Place): string => {
  switch (place.kind) {
    case "more":
      return `More contacts in 12 months than ${place.percent} of 100 ${among(place)} here.`;
    case "as many":
      return `At least as many contacts in 12 months as ${place.percent} of 100 ${among(place)} here.`;
    case "below the highest tenth":
      return `Fewer contacts in 12 months than the highest tenth of ${among(place)} here.`;
    case "cannot tell":
      return `How many contacts others have here: cannot tell (${because[place.because]}).`;
  }
};

/** Where the sentence comes from. */
export const placeSource = (asOf: string): string =>
  `By this practice’s audit of ${isDay(asOf) ? dayWords(asOf) : asOf}, over all registered patients.`;

/** What is known of England, where the practice's own figure cannot be told: context, never a threshold. */
export const nationalContext =
  "For context only: in England in 2018/19, people above the 90th centile of their practice had a median of 21 contacts a year with a GP, or 60 with all staff (Kontopantelis 2021). It depends on what is counted, so it is no threshold for this practice.";
