import type { ApartKind, PreviewEntry } from "#app/ports.ts";
import type { Answers } from "#clinical/answers.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { fault, type Result } from "#clinical/result.ts";
import type { EhrFault } from "#ehr/fault.ts";
import { type StoredApart, saveApart } from "#ehr/save-apart.ts";
import type { Session } from "#ehr/session.ts";
import { toApartPreview } from "#fhir/apart/to-apart-preview.ts";
import { toDismissalBundle } from "#fhir/apart/to-dismissal-bundle.ts";
import { findOurPlan } from "#fhir/existing-plan.ts";
import type { PatientSources } from "#fhir/sources.ts";
import { toReferralBundle } from "#fhir/to-referral-bundle.ts";
import { toScoreBundle } from "#fhir/to-score-bundle.ts";

type Read = { readonly record: PatientRecord; readonly sources: PatientSources };

const bundleOf = (kind: ApartKind, answers: Answers, { record, sources }: Read) => {
  switch (kind) {
    case "scores":
      return toScoreBundle(answers);
    case "dismissal":
      return toDismissalBundle(answers);
    case "referrals":
      return toReferralBundle(answers, record, findOurPlan(sources, answers.planId));
  }
};

/** What would be written apart from the plan; empty where there is nothing. */
export const previewApart = (
  kind: ApartKind,
  answers: Answers,
  read: Read,
): readonly PreviewEntry[] => {
  const bundle = bundleOf(kind, answers, read);
  return bundle === undefined ? [] : toApartPreview(bundle);
};

/** Writes exactly what the preview showed of these answers. */
export const sendApart = async (
  session: Session,
  kind: ApartKind,
  answers: Answers,
  read: Read,
): Promise<Result<StoredApart, EhrFault>> => {
  if (answers.patient !== `Patient/${session.patient}`) return fault({ kind: "wrongPatient" });
  const bundle = bundleOf(kind, answers, read);
  return bundle === undefined
    ? fault({ kind: "refused", because: ["there is nothing to write"] })
    : saveApart(session, bundle);
};
