/** The practice's zone, in which an instant becomes a day (contract §2). */
export const practiceZone = "Europe/London";

/** Whether this computer knows a zone of that name. */
export const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};
