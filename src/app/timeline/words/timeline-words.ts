import type { Face, LaneId } from "../lanes/mark.ts";

type LaneWords = { readonly title: string; readonly note?: string };

/** What each lane is called, and what it does not show, for each who looks at it. */
export const laneWords: Readonly<Record<Face, Readonly<Record<LaneId, LaneWords>>>> = {
  clinician: {
    contacts: {
      title: "Contacts",
      note: "Several of one day with one clinician are one. Letters, results and missed visits are left out.",
    },
    symptoms: {
      title: "Symptoms noted",
      note: "Those of the list of symptoms, one of a kind a day. To be checked: alarm symptoms of the list of red flags; what was said of self-harm or safeguarding is not drawn.",
    },
    tests: { title: "Tests", note: "Results of one kind on one day are one." },
    referrals: {
      title: "Referrals and their outcome",
      note: "The outcome is the state of the request; letters that answer it are not read.",
    },
    medicines: {
      title: "Medicines",
      note: "Active ones of the classes to review, on the day they were written.",
    },
    diagnoses: {
      title: "Diagnoses",
      note: "Those of the lists of conditions and named syndromes, by the day they began, else were recorded. Others are left out.",
    },
    scores: { title: "Scores" },
    "life-events": {
      title: "Life events",
      note: "None can be shown: there is no checked list of codes for them, so none are read. Ask, and note them in the story.",
    },
  },
  together: {
    contacts: { title: "Visits" },
    symptoms: { title: "Symptoms you told us about" },
    tests: { title: "Tests", note: "Tests that have a result." },
    referrals: { title: "Other services we asked to see you" },
    medicines: { title: "Medicines", note: "Some of the medicines you have now." },
    diagnoses: { title: "Diagnoses" },
    scores: { title: "Questionnaires" },
    "life-events": {
      title: "Your life",
      note: "Not on this picture yet. Tell us what else was going on.",
    },
  },
};

type RowName =
  | "in-person"
  | "remote"
  | "contact"
  | "urgent"
  | "hospital"
  | "to-check"
  | "tests"
  | "abnormal"
  | "unclassified"
  | "normal"
  | "awaited"
  | "completed"
  | "open"
  | "ended"
  | "unknown"
  | "medicines"
  | "syndromes"
  | "conditions";

/** What the rows with a fixed name are called. */
export const rowWords: Readonly<Record<Face, Readonly<Record<RowName, string>>>> = {
  clinician: {
    "in-person": "In person",
    remote: "Phone, video or online",
    contact: "Way not recorded",
    urgent: "Urgent or emergency",
    hospital: "Hospital",
    "to-check": "To be checked",
    tests: "Tests",
    abnormal: "Outside range",
    unclassified: "Range not stated",
    normal: "Within range",
    awaited: "Result awaited",
    completed: "Completed",
    open: "Open",
    ended: "Stopped or on hold",
    unknown: "Outcome not known",
    medicines: "Active",
    syndromes: "Named syndromes",
    conditions: "Conditions",
  },
  together: {
    "in-person": "Seen in person",
    remote: "Phone, video or online",
    contact: "Visit",
    urgent: "Urgent care",
    hospital: "Hospital",
    "to-check": "Symptoms",
    tests: "Tests done",
    abnormal: "Tests done",
    unclassified: "Tests done",
    normal: "Tests done",
    awaited: "Waiting for a result",
    completed: "Done",
    open: "Still open",
    ended: "Stopped",
    unknown: "We cannot tell",
    medicines: "First given, or again",
    syndromes: "Named conditions",
    conditions: "Named conditions",
  },
};

/** The other words of the timeline. */
export const timelineWords: Readonly<
  Record<Face, { readonly today: string; readonly table: string; readonly hint: string }>
> = {
  clinician: {
    today: "day of this review",
    table: "The timeline as a table",
    hint: "Tap the picture to list what happened around a day, or move the cursor with the arrow keys (with Shift: to the next entry; Home and End: to either end). Zoom with + and −, Ctrl and the wheel, or two fingers.",
  },
  together: {
    today: "today",
    table: "The same as a table",
    hint: "Tap the picture to see what happened around a day.",
  },
};
