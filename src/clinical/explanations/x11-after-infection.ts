import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X11: symptoms that outlast an infection or an injury. */
export const afterInfection: Explanation = {
  id: "X11",
  about: ["tiredness", "gut symptoms", "pain", "palpitations"],
  type: "complex",
  built: ["fact", "cause"],
  print: {
    line: "Symptoms can go on after an infection or an injury, even when its first cause has faded.",
    short:
      "Symptoms can go on after an infection, an injury or a time of strain. The first cause may have faded by then. Doctors study several reasons, such as inflammation that lasts. We do not yet know all of them.",
    full: "Symptoms can go on after an infection, an injury, an illness or a time of strain. The first cause may have faded by then. Several reasons are being studied. Inflammation may last. The body’s defences, its use of energy and the bacteria of the gut may change. We do not yet know all of them. We cannot say how long it will last. We can treat the parts that can be treated.",
  },
  spoken: "The fire is out, but the house still smells of smoke, and some rooms need work.",
  actions: [
    { says: "keeping a similar amount of activity each day", raisesActivity: true },
    { says: "treating what can be treated" },
    { says: "an honest look at how long it may take" },
  ],
  checkFirst: ["long COVID guidance", "getting worse after effort: then X12"],
  notWhen: ["a time frame would be promised"],
  evidence: [
    ...acceptable,
    {
      cite: "Löwe et al 2024: persistent physical symptoms",
      strength: "review",
      read: "as an extract",
    },
  ],
  ...pending,
};
