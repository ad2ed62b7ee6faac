import type { Planned } from "../planned.ts";
import { nameOf } from "../receipt.ts";
import { findPart } from "./find-part.ts";
import type { Tools, Writing } from "./look-before.ts";

/** How long a search index may lag behind a write. */
const lag = 2000;

/**
 * Looks once more after a new plan was written where the server does not promise to create it once: the search before
 * it may have been answered from an index that lagged behind another save. Nothing is changed; the GP is told.
 */
export const lookAfter = async (
  session: Writing,
  { type, token, changes }: Planned,
  { can, pause }: Tools,
): Promise<readonly string[]> => {
  if (changes !== undefined || can.conditionalCreate(type) === "yes") return [];
  await pause(lag);
  const looked = await findPart(session, type, token);
  return looked.ok && looked.found.length > 1
    ? [
        `The record holds this ${nameOf(type)} ${looked.found.length} times: two saves may have met. Open the record, keep one and mark the others as entered in error.`,
      ]
    : [];
};
