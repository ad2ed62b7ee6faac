import type { Capabilities, Says } from "./capabilities.ts";
import type { Planned } from "./planned.ts";

/**
 * How a plan gets into the record: all of it in one transaction, its parts one by one, as a document,
 * or not at all, so that the text must be copied.
 */
export type Road = "transaction" | "one-by-one" | "document" | "text";

const open = (said: Says): boolean => said !== "no";

const takes = (can: Capabilities, type: string, changes: boolean): boolean =>
  open(changes ? can.update(type) : can.create(type));

/** The best road that is open for a plan; `closed` are those that this session has found closed. */
export const roadFor = (
  can: Capabilities,
  plan: Pick<Planned, "changes">,
  document: { readonly held: boolean },
  closed: ReadonlySet<Road>,
): Road => {
  const asPlan = takes(can, "CarePlan", plan.changes !== undefined);
  const roads: readonly (readonly [Road, boolean])[] = [
    ["transaction", asPlan && open(can.transaction)],
    ["one-by-one", asPlan],
    ["document", takes(can, "DocumentReference", document.held)],
  ];
  return roads.find(([road, isOpen]) => isOpen && !closed.has(road))?.[0] ?? "text";
};

/** Whether the server may take a part of a plan as it is planned. */
export const mayTake = (can: Capabilities, { type, changes }: Planned): boolean =>
  takes(can, type, changes !== undefined);
