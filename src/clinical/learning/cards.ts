import type { ChecklistId } from "../answers.ts";
import type { Evidence } from "../checklist/item.ts";

/** Something a GP can read in a minute, beside the item it helps with. */
export type Card = {
  readonly id: string;
  readonly title: string;
  readonly beside: readonly ChecklistId[];
  readonly says: readonly string[];
  readonly source: Evidence;
  readonly clinicalReview: "pending";
  readonly reviewBy: string;
};

const review = { clinicalReview: "pending", reviewBy: "2027-11-01" } as const;
const therapists: Evidence = {
  cite: "Balabanovic and Hayton, negotiating disconnection",
  strength: "grounded theory",
  read: "in full",
};
const scope: Evidence = {
  cite: "Scope et al 2021, Br J Health Psychol",
  strength: "qualitative review",
  read: "in full",
};

/** A minute of reading each (seeds 001 and 002): the five topics therapists asked for, and what goes with them. */
export const cards: readonly Card[] = [
  {
    id: "whom-to-refer",
    title: "Whom to refer",
    beside: ["G1"],
    says: [
      "Someone who wants help to cope, or who is curious whether it could help; insight is no entry test.",
      "Someone for whom you and one explanation are not enough, not someone you are tired of.",
      "A known illness is no reason against it.",
      "PHQ-15 above 20, risk, or severe disability: specialist advice first.",
    ],
    source: therapists,
    ...review,
  },
  {
    id: "when-to-refer",
    title: "When",
    beside: ["G1"],
    says: [
      "After safety, after being heard, and after an explanation that fits.",
      "Not in the visit in which a test came back normal.",
      "When the next visit with you is booked already.",
    ],
    source: therapists,
    ...review,
  },
  {
    id: "how-to-put-it",
    title: "How to put it",
    beside: ["G2"],
    says: [
      "Start from the body and from what it does to their life.",
      "Help to cope, beside medical care; both, not either.",
      "Say the job of the person they will meet, and why it is that person.",
      "Two options at least. Waiting is one, and costs nothing.",
    ],
    source: therapists,
    ...review,
  },
  {
    id: "talking",
    title: "Talking so that it can be heard",
    beside: ["B1", "B2"],
    says: [
      "Let the first minutes be theirs. Say back what you heard.",
      "“Could it be that…”, never “this is because you”.",
      "Blame is felt even where nobody says it: ask whether anything today felt like blame.",
      "Childhood and relationships are theirs to raise.",
      "In some families and languages the body is how distress is told. Infer nothing from it; offer an interpreter.",
    ],
    source: scope,
    ...review,
  },
  {
    id: "no-link-to-make",
    title: "No link that must be made",
    beside: ["C1"],
    says: [
      "Take the first step of reattribution: hear them until they feel understood.",
      "Leave the last one: GPs who were trained to link symptoms to life did so more often, and no outcome of their patients was better.",
      "Explaining better is not enough. Make sense of it together, and say that the watch for disease goes on.",
    ],
    source: {
      cite: "Cluster trial of reattribution: 16 practices, 74 GPs, 141 patients; and interviews with their patients",
      strength: "randomised trial and qualitative",
      read: "as an extract",
    },
    ...review,
  },
  {
    id: "hard-moments",
    title: "Hard moments between you",
    beside: ["H3", "I1"],
    says: [
      "Drawn in, or worn down: both happen to good doctors. Notice which.",
      "A rupture comes when someone senses disbelief. Name it soon, and say sorry for what hurt.",
      "After a complaint, a missed visit or a change of doctor, repair comes before any plan.",
      "A feeling of dislike is a reason to look again at the diagnosis.",
    ],
    source: therapists,
    ...review,
  },
  {
    id: "pacing",
    title: "Pacing",
    beside: ["D2", "C2"],
    says: [
      "One new thing a visit. Enough to move, not so much that it fails.",
      "Where the patient is under 7 of 10 sure of a goal, make the step smaller.",
      "At an impasse change the kind of help: from understanding to doing, or to practical things.",
      "Where effort makes it worse later: nothing that raises activity.",
    ],
    source: therapists,
    ...review,
  },
  {
    id: "your-part",
    title: "What is your part, and what is not",
    beside: ["I2", "E1"],
    says: [
      "Yours: to believe, to keep watching for disease, to hold the plan, to stay.",
      "Not yours: to cure it, to be always there, to do a therapist’s work.",
      "Listening is treatment. So is seeing them again next month.",
      "Talk about the case with someone: confidence grows with that, and it is no outcome by itself.",
    ],
    source: scope,
    ...review,
  },
];

/** The cards that stand beside an item. */
export const cardsFor = (id: ChecklistId): readonly Card[] =>
  cards.filter(({ beside }) => beside.includes(id));
