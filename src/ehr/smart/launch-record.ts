import { fault, ok, type Result } from "#clinical/result.ts";
import type { LaunchFault } from "./launch-fault.ts";
import type { Asked } from "./scopes.ts";
import type { Tab } from "./tab.ts";

/** What this tab remembers of one sign-in, beside fhirclient's own state; no patient data. */
export type LaunchRecord = {
  readonly iss: string;
  readonly launch: string | undefined;
  readonly asked: Asked;
  readonly scope: string;
  readonly tokenUri: string;
  readonly issuer: string | undefined;
  readonly jwksUri: string | undefined;
  readonly revocationUri: string | undefined;
  /** Milliseconds since 1970, as are the other instants here. */
  readonly startedAt: number;
  readonly used: boolean;
  /** When the access token came, and when it ends where the server said so. */
  readonly receivedAt?: number | undefined;
  readonly endsAt?: number | undefined;
};

const tenMinutes = 600_000;
const nameOf = (state: string): string => `throughline:${state}`;

/** Keeps the record under its state, replacing what was there. */
export const keepRecord = (tab: Tab, state: string, record: LaunchRecord): void =>
  tab.storage.setItem(nameOf(state), JSON.stringify(record));

/** The record of a sign-in begun in this tab. */
export const findRecord = (tab: Tab, state: string): LaunchRecord | undefined => {
  const text = tab.storage.getItem(nameOf(state));
  return text === null ? undefined : (JSON.parse(text) as LaunchRecord);
};

/** Forgets a sign-in and everything fhirclient kept of it. */
export const forget = (tab: Tab, state: string): void => {
  tab.storage.removeItem(nameOf(state));
  tab.storage.removeItem(state);
  tab.storage.removeItem("SMART_KEY");
};

/** Takes a state for its one use: begun in this tab, less than ten minutes ago, and not used before. */
export const takeRecord = (
  tab: Tab,
  state: string | null,
): Result<{ state: string; record: LaunchRecord }, LaunchFault> => {
  const record = state === null ? undefined : findRecord(tab, state);
  if (state === null || !record) return fault({ kind: "stateUnknown" });
  if (record.used) return fault({ kind: "stateReused" });
  if (tab.now() - record.startedAt > tenMinutes) {
    forget(tab, state);
    return fault({ kind: "stateExpired" });
  }
  keepRecord(tab, state, { ...record, used: true });
  return ok({ state, record });
};
