import { ok } from "#clinical/result.ts";
import type { Session } from "#ehr/session.ts";
import { demoBase } from "./demo-door.ts";

/** A session that nobody signed in to: everything is allowed, and only in this page. */
export const demoSession = (patient: string): Session => ({
  iss: demoBase,
  patient,
  encounter: undefined,
  intent: undefined,
  about: [],
  style: undefined,
  bannerNeeded: true,
  user: "demo",
  grant: () => "all",
  token: async () => "demo",
  renew: async () => false,
  secondsLeft: () => undefined,
  author: async () => ok({ reference: "Practitioner/dr-amber", name: "Dr Example-Amber" }),
  end: async () => undefined,
});
