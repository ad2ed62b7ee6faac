import { type ChecklistItem, done, due } from "./item.ts";

/** E2: the next visit is booked before it is needed; done until its day has passed. */
export const plannedVisits: ChecklistItem = {
  id: "E2",
  label: "Book regular planned visits, not symptom-triggered",
  core: true,
  judgement: false,
  why: "Care should not need an emergency to exist.",
  gives: "Planned appointments: how often, how long, with whom.",
  fills: ["appointmentEveryWeeks"],
  evidence: [
    {
      cite: "AWMF S3 guideline 2012, Danish and Dutch guidance",
      strength: "consensus",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: false,
  kept: true,
  reads: ["Appointment"],
  fromRecord: ({ appointments, asOf }) => {
    const booked = appointments.filter(
      ({ status, when }) => status === "booked" && when.earliest > asOf,
    );
    return booked.length > 0
      ? done(
          "A future appointment is booked.",
          booked.map(({ id }) => id),
        )
      : due("No future appointment was read.");
  },
};
