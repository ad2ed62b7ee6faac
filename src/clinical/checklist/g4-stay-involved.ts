import { type Day, daysTo } from "../day.ts";
import type { AppointmentEntry } from "../life/diary.ts";
import { placeIn } from "../when.ts";
import { activeReferrals } from "./active-referrals.ts";
import { type ChecklistItem, done, due } from "./item.ts";

const missedLately =
  (asOf: Day) =>
  ({ status, when }: AppointmentEntry): boolean =>
    status === "noshow" && placeIn(when, daysTo(asOf, 14)) !== "out";

/** G4: our own follow-up goes on after a referral. */
export const stayInvolved: ChecklistItem = {
  id: "G4",
  label: "Stay involved; follow up non-attendance kindly",
  core: false,
  judgement: false,
  why: "Referral is not an ending.",
  gives: "A task to ask how the first visit went.",
  fills: ["referrals"],
  onlyIf: "if a referral is talked about",
  evidence: [
    {
      cite: "Balabanovic and Hayton, negotiating disconnection, categories 2 and 5",
      strength: "grounded theory",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: false,
  kept: true,
  reads: ["ServiceRequest", "Appointment"],
  fromRecord: (record) => {
    const open = activeReferrals(record);
    if (open.length === 0) return due("No open referral was read.");
    const evidence = open.map(({ id }) => id);
    const missed = record.appointments.filter(missedLately(record.asOf)).map(({ id }) => id);
    if (missed.length > 0)
      return due("An appointment was missed in the last 14 days.", [...evidence, ...missed]);
    const own = record.appointments
      .filter(({ status, when }) => status === "booked" && when.earliest > record.asOf)
      .map(({ id }) => id);
    return own.length > 0
      ? done("A referral is open and a future appointment is booked.", [...evidence, ...own])
      : due("A referral is open and no future appointment was read.", evidence);
  },
};
