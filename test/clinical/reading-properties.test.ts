import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { Day } from "#clinical/day.ts";
import type { Review } from "#clinical/review.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { addDays } from "../oracle/dates.ts";
import { cases } from "../oracle/generate.ts";
import { object, text } from "../oracle/json.ts";

/** The laws that begin at the resources: over the raw FHIR that the two engines are compared with. */
fc.configureGlobal({ seed: 20261122, numRuns: 120 });
afterAll(fc.resetConfigureGlobal);

const entryOf = (each: unknown): { readonly resource: unknown; readonly fullUrl?: string } => {
  const { resource, fullUrl } = Object(each);
  return resource === undefined ? { resource: each } : { resource, fullUrl };
};

const reviewsOf = (source: readonly unknown[], asOf: string): readonly Review[] =>
  collectPatients(source.map(entryOf)).patients.map((input) =>
    reviewRecord(readRecord(input, asOf as Day, "Europe/London")),
  );

const nameOf = (each: unknown): string => {
  const resource = object(entryOf(each).resource);
  return `${text(resource?.resourceType)}/${text(resource?.id)}`;
};

/** What a review says, without what it says of its sources. */
const answersOf = ({ counts, rules, safety, suppressed, headline }: Review): unknown => ({
  counts,
  rules,
  safety,
  suppressed,
  headline,
});

/** Everyone's entries, every version of them, without those that someone's review set aside for such a reason. */
const withoutAside = (
  source: readonly unknown[],
  reviews: readonly Review[],
  because: (reason: string) => boolean,
): readonly unknown[] => {
  const aside = new Set(
    reviews.flatMap(({ setAside }) =>
      setAside.filter((one) => because(one.because)).map(({ resource }) => resource),
    ),
  );
  return source.filter((each) => !aside.has(nameOf(each)) || nameOf(each).startsWith("Patient/"));
};

/** Of a questionnaire with one total out of range the others are read: an item 9 is not lost with them. */
const isWhole = (because: string): boolean => !because.includes("is not between");

it("A resource that is set aside changes no count, rule, finding, suppression or headline", () => {
  fc.assert(
    fc.property(cases, ({ source, asOf }) => {
      const before = reviewsOf(source, asOf);
      const after = reviewsOf(withoutAside(source, before, isWhole), asOf);
      expect(after.map(answersOf)).toEqual(before.map(answersOf));
    }),
  );
});

const inError = (each: unknown): unknown => {
  const { resource } = entryOf(each);
  const fields = Object(resource);
  const mark = fields.resourceType === "Goal" ? "lifecycleStatus" : "status";
  const error = {
    coding: [
      {
        system: "http://terminology.hl7.org/CodeSystem/condition-ver-status",
        code: "entered-in-error",
      },
    ],
  };
  const wrong =
    fields.resourceType === "Condition"
      ? { verificationStatus: error }
      : { [mark]: "entered-in-error" };
  return { ...fields, ...wrong, id: `${fields.id}-again` };
};

it("Entries made in error change no count, however many", () => {
  fc.assert(
    fc.property(cases, ({ source, asOf }) => {
      const wrong = source
        .filter((each) => !/^(Patient|Practitioner)\//.test(nameOf(each)))
        .map(inError);
      const before = reviewsOf(source, asOf);
      const after = reviewsOf([...source, ...wrong], asOf);
      expect(after.map(answersOf)).toEqual(before.map(answersOf));
    }),
  );
});

const contacts = ["contacts-6m", "contacts-12m", "contacts-24m"] as const;

it("The same record on a later day, with nothing new in it, never gains contacts", () => {
  fc.assert(
    fc.property(cases, fc.nat({ max: 900 }), ({ source, asOf }, days) => {
      const reviews = reviewsOf(source, asOf);
      const known = withoutAside(source, reviews, (reason) => reason.includes("after the day"));
      const [before, after] = [asOf, addDays(asOf, days)].map((day) => reviewsOf(known, day));
      before?.forEach(({ counts }, at) => {
        for (const id of contacts) {
          const { sure = 0, maybe = 0 } = after?.[at]?.counts[id] ?? {};
          expect([id, sure <= counts[id].sure]).toEqual([id, true]);
          expect([id, sure + maybe <= counts[id].sure + counts[id].maybe]).toEqual([id, true]);
        }
      });
    }),
  );
});

/** Deals the entries like cards; the versions of one entry keep their order, since the last one read may win. */
const dealt = (source: readonly unknown[], order: readonly number[]): readonly unknown[] => {
  const keys = new Map(source.map((each, at) => [nameOf(each), order[at % order.length] ?? 0]));
  const keyOf = (each: unknown): number => keys.get(nameOf(each)) ?? 0;
  return [...source].sort((a, b) => keyOf(a) - keyOf(b));
};

it("The order of the resources never matters", () => {
  fc.assert(
    fc.property(cases, fc.array(fc.nat(), { minLength: 1 }), ({ source, asOf }, order) => {
      const [one, other] = [source, dealt(source, order)].map((each) => reviewsOf(each, asOf));
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }),
  );
});
