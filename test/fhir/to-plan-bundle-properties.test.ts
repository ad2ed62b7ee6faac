import fc from "fast-check";
import type { Bundle, FhirResource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { sections } from "#clinical/plan/index.ts";
import { onItsTrack } from "#clinical/plan/pem-track.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { answers, found, planIn, readBack, record } from "./answers-to-plan.ts";
import { anyAnswers, arbitraries } from "./any-answers.ts";

const references = (value: unknown): string[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "reference" && typeof inner === "string" ? [inner] : references(inner),
  );
};

const ours = (bundle: Bundle<FhirResource>): readonly string[] =>
  (bundle.entry ?? []).map(({ fullUrl }) => fullUrl ?? "");

describe("Whatever is answered", () => {
  const held = toPlanBundle(answers, record);

  it("draws every field of the plan", () => {
    const keys = sections.flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(Object.keys(arbitraries).toSorted()).toEqual(keys.toSorted());
  });

  it("fits a transaction of eight entries whose references lead somewhere", () => {
    fc.assert(
      fc.property(anyAnswers, fc.boolean(), (drawn, revised) => {
        const bundle = toPlanBundle(drawn, record, revised ? found(held) : undefined);
        expect(bundle.entry?.length).toBeLessThanOrEqual(8);
        const urns = ours(bundle);
        expect(new Set(urns).size).toBe(urns.length);
        for (const reference of references(bundle.entry?.map(({ resource }) => resource)))
          expect(
            reference.startsWith("urn:")
              ? urns.includes(reference)
              : /^[A-Z]\w+\/./.test(reference),
          ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same bytes twice", () => {
    fc.assert(
      fc.property(anyAnswers, (drawn) => {
        const again = structuredClone(drawn);
        expect(JSON.stringify(toPlanBundle(again, record))).toBe(
          JSON.stringify(toPlanBundle(drawn, record)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("comes back as it was typed, on its track", () => {
    fc.assert(
      fc.property(anyAnswers, (drawn) => {
        expect(readBack(toPlanBundle(drawn, record))).toEqual(onItsTrack(drawn.plan, record));
      }),
      { numRuns: 100 },
    );
  });

  it("stays text in a narrative that is well-formed and uses no markup but ours", () => {
    const ourTags =
      /<\/?(div|h1|h2|h3|p|ul|li)>|<br\/>|<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">/g;
    fc.assert(
      fc.property(anyAnswers, (drawn) => {
        const div = planIn(toPlanBundle(drawn, record)).text?.div ?? "";
        const rest = div.replaceAll(ourTags, "");
        expect(rest).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
      { numRuns: 60 },
    );
  });
});
