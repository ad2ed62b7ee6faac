import { monthsTo } from "../day.ts";
import { agreedPlan } from "./agreed-plan.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";
import { handedOver, missed } from "./reopening.ts";

/** What can be done where nothing moves, none of it a failure. */
const menu =
  "Repair what hurt, try another approach, ask for a second opinion, or look again at A1.";

/** How many more contacts count as rising; ours, for review. */
const moreContacts = 3;

const still: readonly string[] = ["no-change", "worsening", "not-achieved"];

/** H3: at an impasse the approach changes, and safety is checked again. */
export const stuck: ChecklistItem = {
  id: "H3",
  label: "Stuck? Change approach, repair, recheck safety",
  core: false,
  judgement: true,
  why: "Repeating what fails harms trust.",
  gives: "Another approach, where this one does not move.",
  fills: ["nextStep"],
  onlyIf: "if nothing moves",
  evidence: [
    {
      cite: "Balabanovic and Hayton, negotiating disconnection, category 7 and ruptures",
      strength: "grounded theory",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: (record, { counts }) => {
    const plan = agreedPlan(record);
    const now = counts["contacts-6m"].sure;
    const before = counts["contacts-12m"].sure - now;
    if (plan && now - before >= moreContacts)
      return needsClinician(
        `${now} contacts in 6 months and ${before} in the 6 before, with a plan running. ${menu}`,
        [plan.id],
      );
    const lately = monthsTo(record.asOf, 6);
    const missedLately = missed(record)
      .filter(({ when }) => when.latest >= lately.from)
      .map(({ id }) => id);
    if (plan && missedLately.length > 0)
      return needsClinician(
        `An appointment was missed. Ask kindly; perhaps something hurt. ${menu}`,
        [plan.id, ...missedLately],
      );
    const handed = handedOver(record)
      .filter(({ lead }) => (lead?.since?.latest ?? "") >= lately.from)
      .map(({ id }) => id);
    return plan && handed.length > 0
      ? needsClinician(
          `Another clinician leads since lately. Meet, and ask what was lost with the change. ${menu}`,
          [plan.id, ...handed],
        )
      : due(menu);
  },
  fromPlan: ({ goals = [] }, held) =>
    held !== undefined &&
    goals.length > 0 &&
    goals.every(({ progress }) => progress !== undefined && still.includes(progress))
      ? needsClinician(`No goal has moved. ${menu}`)
      : undefined,
};
