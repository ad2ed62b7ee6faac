import type { Instrument, SourceType } from "../record.ts";
import type { CountId } from "../review.ts";
import type { YearOfContacts } from "../rule.ts";

/** One thing that would have to be otherwise for a rule to be met. Numbers are in the unit of the count. */
export type Need =
  /** More that is sure; `uncertain` of them the record may hold already, as may what was not read. */
  | {
      readonly kind: "more";
      readonly count: CountId;
      readonly by: number;
      readonly uncertain: number;
      readonly unread: readonly SourceType[];
    }
  /** Uncertain ones that would have to turn out not to be. */
  | { readonly kind: "ruled-out"; readonly count: CountId; readonly by: number }
  /** Sure ones too many: no entry takes them away. */
  | { readonly kind: "fewer"; readonly count: CountId; readonly by: number }
  | { readonly kind: "entry"; readonly says: string; readonly uncertain: boolean }
  | { readonly kind: "entry-ruled-out"; readonly says: string; readonly by: number }
  | { readonly kind: "no-entry"; readonly says: string; readonly by: number }
  /** A score of the day of the review, at least so high, or below it. */
  | {
      readonly kind: "score";
      readonly instrument: Instrument;
      readonly asks: "at least" | "below";
      readonly value: number;
    }
  /** More contacts, each with a clinician not seen before. */
  | { readonly kind: "spread"; readonly by: number }
  /** Uncertain contacts whose day, kind or clinician would have to be known first. */
  | { readonly kind: "settled"; readonly count: CountId; readonly by: number }
  | { readonly kind: "continuity" }
  | { readonly kind: "age"; readonly from: number; readonly to: number | undefined }
  | {
      readonly kind: "threshold";
      readonly count: YearOfContacts;
      readonly percentile: "p90" | "p97";
    }
  | { readonly kind: "read"; readonly sources: readonly SourceType[] };

/**
 * What could bring a need about: an event or a better answer about one (`within reach`), knowledge whose extent
 * nobody can say (`open`), or nothing that is ever added to a record (`out of reach`).
 */
export type Reach = "within reach" | "open" | "out of reach";

/** How each kind of need could come about. */
export const reachOf: Readonly<Record<Need["kind"], Reach>> = {
  more: "within reach",
  "ruled-out": "within reach",
  entry: "within reach",
  "entry-ruled-out": "within reach",
  score: "within reach",
  spread: "within reach",
  settled: "open",
  threshold: "open",
  read: "open",
  fewer: "out of reach",
  "no-entry": "out of reach",
  continuity: "out of reach",
  age: "out of reach",
};

/** How many things a need asks for. */
export const sizeOf = (need: Need): number => ("by" in need ? need.by : 1);
