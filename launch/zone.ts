/** The practice's zone, in which an instant becomes a day (contract §2). */
export const practiceZone = "Europe/London";
