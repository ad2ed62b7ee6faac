import type { Preview, Receipt } from "#app/ports.ts";
import type { Answers } from "#clinical/answers.ts";
import { fault, type Result } from "#clinical/result.ts";
import type { EhrFault } from "#ehr/fault.ts";
import type { Prepared, Writer } from "#ehr/save-plan.ts";
import type { Session } from "#ehr/session.ts";
import type { Agreed } from "#fhir/to-manuscript.ts";
import type { Read } from "./read-in.ts";

/** What the record holds of this plan already, as a plan and as a document. */
const heldBy = async (answers: Answers, { sources }: Read) => {
  const [{ findOurPlan }, { findOurDocument }] = await Promise.all([
    import("#fhir/existing-plan.ts"),
    import("#fhir/existing-document.ts"),
  ]);
  // A new agreement has an id of its own: what it replaces is the plan that stands.
  const planId = answers.change?.to === "replaced" ? undefined : answers.planId;
  return { plan: findOurPlan(sources, planId), document: findOurDocument(sources, planId) };
};

/** What a save will send for these answers, against the record as it was seen. */
type Sending = {
  readonly answers: Answers;
  readonly prepared: Prepared;
  readonly seen: { readonly patient: unknown; readonly plan: unknown };
};

/** The writing end of one session: what is shown is what is sent, by the road that the record allows. */
export const writeOut = (session: Session, agreed: Agreed) => {
  let opened: Promise<Writer> | undefined;
  let shown: Sending | undefined;
  const writer = (): Promise<Writer> => {
    opened ??= import("#ehr/save-plan.ts").then(({ openWriter }) => openWriter(session));
    return opened;
  };

  const prepare = async (
    answers: Answers,
    read: Read,
    wish: "document" | undefined,
  ): Promise<Sending> => {
    const { toManuscript } = await import("#fhir/to-manuscript.ts");
    const held = await heldBy(answers, read);
    const manuscript = toManuscript(answers, read.record, held, agreed);
    const patient = read.sources.sources.Patient.resources[0];
    const prepared = await (await writer()).prepare(manuscript, wish);
    return { answers, prepared, seen: { patient, plan: held.plan?.carePlan } };
  };

  return {
    /** What a save would write, exactly, and how. */
    preview: async (
      answers: Answers,
      read: Read,
      wish: "document" | undefined,
    ): Promise<Preview> => {
      const [{ toPreview }, { keepsAnswers }, sending] = await Promise.all([
        import("#fhir/to-preview.ts"),
        import("#fhir/keeps-answers.ts"),
        prepare(answers, read, wish),
      ]);
      shown = sending;
      const { road, leftOut } = sending.prepared;
      const shownAs = toPreview(sending.prepared, answers, read.record);
      return { road, leftOut, answersKept: keepsAnswers(sending.prepared.bundle), ...shownAs };
    },
    /** Writes what the preview showed, by the road that it showed, on the record as it was then. */
    save: async (answers: Answers, read: Read): Promise<Result<Receipt, EhrFault>> => {
      if (answers.patient !== `Patient/${session.patient}`) return fault({ kind: "wrongPatient" });
      const sending = shown?.answers === answers ? shown : await prepare(answers, read, undefined);
      return (await writer()).save(sending.prepared, sending.seen);
    },
  };
};
