import type { Practitioner } from "fhir/r4";
import { personName } from "./names.ts";
import type { Clinician } from "./smart/provider.ts";
import type { Store } from "./store/store.ts";

const standIn: Practitioner & { id: string } = {
  resourceType: "Practitioner",
  id: "sandbox-gp",
  name: [{ text: "Dr Sam Sandbox" }],
};

/** The clinician at the keyboard: the one chosen, the first in the record, or one made up for a record without any. */
export const clinicianOf = (store: Store, chosen: string | undefined): Clinician => {
  const [first] = store.all("Practitioner");
  const named = chosen && store.read("Practitioner", chosen.replace("Practitioner/", ""));
  const found = (chosen ? named : first) || store.put(standIn);
  return { reference: `Practitioner/${found.id}`, name: personName(found) };
};
