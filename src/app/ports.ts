import type { ReadonlySignal } from "@preact/signals";
import type { Answers, PlanAnswers } from "#clinical/answers.ts";
import type { Day } from "#clinical/day.ts";
import type { Form } from "#clinical/instruments/form.ts";
import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import type { PatientRecord, ResourceId, SourceState, SourceType } from "#clinical/record.ts";
import type { Service } from "#clinical/referral/service.ts";
import type { Result } from "#clinical/result.ts";
import type { PracticeReference } from "#clinical/review.ts";
import type { EhrFault } from "#ehr/fault.ts";
import type { Face } from "./face/face.ts";
import type { Place } from "./face/place.ts";
import type { Remembers } from "./help/help.ts";

/** How far the reading of one source has come. */
export type SourceProgress = {
  readonly type: SourceType;
  readonly state: "waiting" | "reading" | SourceState;
  readonly read: number;
};

/** One resource of the transaction, in words and exactly as it will be sent. */
export type PreviewEntry = {
  readonly resourceType: string;
  readonly verb: "create" | "update";
  readonly title: string;
  /** What the entry says, a line each. */
  readonly says: readonly string[];
  /** The resource, pretty-printed. */
  readonly json: string;
};

/** How a plan gets into the record: all at once, part by part, as a document, or not at all. */
export type Road = "transaction" | "one-by-one" | "document" | "text";

export type Preview = {
  readonly road: Road;
  /** Types of parts that this record does not take; the plan's text holds what they would have said. */
  readonly leftOut: readonly string[];
  /** Whether the next launch will find the answers again, and not only their text. */
  readonly answersKept: boolean;
  readonly entries: readonly PreviewEntry[];
  /** The plan as plain text, 72 columns, for copying. */
  readonly text: string;
};

/** What was stored, read back from the record after saving. */
export type Receipt = {
  readonly stored: readonly { readonly reference: string; readonly version: string | undefined }[];
  readonly plan: string;
  readonly status: string;
  readonly savedAt: string;
  readonly road: Road;
  /** Things that were not as sent, in words; empty when all is as previewed. */
  readonly warnings: readonly string[];
};

/** What is written apart from the plan. */
export type ApartKind = "scores" | "referrals" | "dismissal";

/** The way of scores and requests into the record: shown, and then sent as shown. */
export type Apart = {
  readonly preview: (
    kind: ApartKind,
    answers: Answers,
  ) => Promise<Result<readonly PreviewEntry[], EhrFault>>;
  readonly save: (
    kind: ApartKind,
    answers: Answers,
  ) => Promise<Result<Pick<Receipt, "stored" | "warnings">, EhrFault>>;
};

/** Our own plan as the record holds it now, so that a later launch shows and revises it. */
export type HeldPlan = {
  readonly planId: string;
  readonly answers: PlanAnswers;
  /** The version that a save will insist on (`If-Match`). */
  readonly version: string | undefined;
};

/** One version of a plan as it stood. */
export type PlanVersion = {
  readonly version: string | undefined;
  readonly at: string | undefined;
  readonly status: string;
  readonly author: string | undefined;
  readonly text: string;
};

/** What is being written; `base` is what the record’s plan said when it was begun, so that two changes can be told apart. */
export type Draft = Answers & { readonly base?: PlanAnswers };

/** The draft kept on this device while a plan is written. */
export type Drafts = {
  readonly load: () => Promise<Draft | undefined>;
  readonly keep: (draft: Draft) => Promise<boolean>;
  readonly discard: () => Promise<void>;
  /** Whether another page of this browser has the same record open; its draft is kept apart from this one. */
  readonly elsewhere?: () => Promise<boolean>;
};

/** What the launch hands the app: the app itself never meets FHIR or the network. */
export type Ports = {
  readonly asOf: Day;
  readonly progress: ReadonlySignal<readonly SourceProgress[]>;
  /** Undefined until every source that the headline needs has answered or failed. */
  readonly record: ReadonlySignal<PatientRecord | undefined>;
  /** Whether every source has answered or failed. */
  readonly whole: ReadonlySignal<boolean>;
  /** Set with the record, once the plans have been read; undefined where the record holds none of ours. */
  readonly existing: ReadonlySignal<HeldPlan | undefined>;
  readonly reference: PracticeReference | undefined;
  /** What the practice has changed of the lists and tables; said wherever its effects are shown. */
  readonly practiceChanges?: PracticeChanges | undefined;
  readonly author: ReadonlySignal<
    { readonly reference: string; readonly name: string } | undefined
  >;
  readonly encounter: string | undefined;
  /** False where the EHR shows who the patient is around the app: nothing here says it a second time. */
  readonly bannerNeeded: boolean;
  /** The face to begin with, and where a turn is remembered for a reload. */
  readonly face?: { readonly first: Face; readonly keep: (face: Face) => void };
  /** Small choices of this browser, such as that the tour was taken. */
  readonly remembers?: Remembers;
  /** The part of the page that the EHR opened the app for. */
  readonly begin?: Place | undefined;
  /** Seconds until the session ends; 0 when it has, undefined where the server did not say. */
  readonly secondsLeft: ReadonlySignal<number | undefined>;
  /** A fresh plan id (a UUID) and the instant now with offset: the app has no clock of its own. */
  readonly newId: () => string;
  readonly now: () => string;
  readonly drafts: Drafts;
  readonly apart?: Apart;
  /** An entry of the record as it was given, for reading; undefined where it is not held. */
  readonly entry?: (id: ResourceId) => Promise<string | undefined>;
  /** Every version of a plan that the record still has, newest first. */
  readonly versions?: (plan: ResourceId) => Promise<Result<readonly PlanVersion[], EhrFault>>;
  /** The services of the practice's own directory. */
  readonly services?: () => Promise<readonly Service[]>;
  /** Questionnaires on the record's server that are whole: words for instruments that ship without. */
  readonly forms?: () => Promise<readonly Form[]>;
  /** Reads a FHIR Questionnaire from a file's text, or says why it is not whole. */
  readonly readForm?: (text: string) => Promise<Result<Form, readonly string[]>>;
  /** What a save would write; `document` asks for the document where the plan itself was refused. */
  readonly preview: (answers: Answers, wish?: "document") => Promise<Result<Preview, EhrFault>>;
  readonly save: (answers: Answers) => Promise<Result<Receipt, EhrFault>>;
  /** Reads the record afresh, after someone changed it; tells why where it could not. */
  readonly reload: () => Promise<EhrFault | undefined>;
  readonly signOut: () => Promise<void>;
};
