import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Bundle, FhirResource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { planChanges } from "#clinical/instruments/taken-today.ts";
import { toDismissalBundle } from "#fhir/apart/to-dismissal-bundle.ts";
import { findOurDocument } from "#fhir/existing-document.ts";
import { toManuscript } from "#fhir/to-manuscript.ts";
import { toReferralBundle } from "#fhir/to-referral-bundle.ts";
import { toScoreBundle } from "#fhir/to-score-bundle.ts";
import { answers, found, record, sourcesOf, stored } from "./answers-to-plan.ts";
import { anyAnswers } from "./any-answers.ts";

/** Where `.ci/validate-plans` wants the Bundles; without it nothing is written. */
const folder = process.env.THROUGHLINE_PLANS;

const told = { plan: toManuscript(answers, record).plan };

/** Every form in which a plan leaves the program, its provenance with it. */
const formsOf = (drawn: Answers, revised: boolean): readonly Bundle<FhirResource>[] => {
  const plan = revised ? found(told.plan) : undefined;
  const first = toManuscript({ ...drawn, at: "2026-11-25T09:00:00Z" }, record, { plan });
  const document = findOurDocument(sourcesOf(stored(first.document)));
  // A site that agreed: the document bears the plan as data too.
  const again = toManuscript(drawn, record, { document }, { planData: true });
  const provenance = { ...first.provenance, target: [{ reference: "CarePlan/as-saved" }] };
  const said: Bundle<FhirResource> = {
    resourceType: "Bundle",
    type: "collection",
    entry: [{ fullUrl: "urn:uuid:5ad6e9d8-1c3e-4b8c-8a8e-000000000000", resource: provenance }],
  };
  return [first.plan, first.noted, first.document, again.document, said];
};

const held = () => ({ plan: found(told.plan) });
const onPaper = () => ({
  document: findOurDocument(sourcesOf(stored(toManuscript(answers, record).document))),
});

/** Where a plan goes from there: at rest, ended, in the wrong record, and replaced. */
const journeys = (): readonly Bundle<FhirResource>[] =>
  planChanges.flatMap((to) => {
    const planId = to === "replaced" ? "9d0e6f0a-8c1b-4f7e-9a53-2b1c7d9e4f61" : answers.planId;
    const at = "2026-12-20T09:00:00+00:00";
    const change: Answers = { ...answers, planId, at, change: { to, because: "So agreed." } };
    const { plan, after } = toManuscript(change, record, held());
    return [plan, ...(after ? [after] : []), toManuscript(change, record, onPaper()).document];
  });

/** What is written apart from the plan: scores, requests, and why a pattern was put aside. */
const apart = (): readonly Bundle<FhirResource>[] => {
  const said: Answers = {
    ...answers,
    scores: [
      { instrument: "phq-9", total: 9, on: day("2026-11-22"), item9: 0 },
      { instrument: "wsas", total: 12, on: day("2026-11-22") },
    ],
    dismissal: { reason: "under-review", note: "Rheumatology", until: day("2027-02-01") },
    plan: {
      ...answers.plan,
      referrals: [
        {
          service: "Pain service",
          choice: "yes",
          purpose: "To sleep",
          wait: "12 weeks",
          toldOn: day("2026-11-22"),
          sensitive: true,
          open: true,
          clear: true,
        },
      ],
    },
  };
  return [
    toScoreBundle(said),
    toReferralBundle(said, record, found(told.plan)),
    toDismissalBundle(said),
  ].filter((bundle) => bundle !== undefined);
};

const minimal: Answers = { ...answers, status: "draft", checklist: {}, plan: {} };
const drawn = fc.sample(anyAnswers, { seed: 20_261_122, numRuns: 210 });

describe.skipIf(folder === undefined)("The plans for the HL7 validator", () => {
  it("are written, every form of each", () => {
    // Every plan as a transaction; every third in its other forms too.
    const bundles = [answers, minimal, ...drawn].flatMap((each, at) =>
      formsOf(each, at % 2 === 1).slice(0, at % 3 === 0 ? undefined : 1),
    );
    bundles.push(...journeys(), ...apart());
    mkdirSync(folder ?? "", { recursive: true });
    for (const [at, bundle] of bundles.entries())
      writeFileSync(join(folder ?? "", `plan-${at}.json`), JSON.stringify(bundle));
    expect(bundles.length).toBeGreaterThan(200);
  });
});
