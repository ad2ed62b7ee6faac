import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X10: muscles held tense, and headaches that painkillers bring. */
export const muscles: Explanation = {
  id: "X10",
  about: ["headache", "neck pain", "jaw pain", "pelvic pain"],
  type: "rational adaptive",
  built: ["fact", "mechanism"],
  print: {
    line: "Muscles that stay tense can hurt. Taking painkillers on many days can itself bring headaches.",
    short:
      "When something hurts, people hold the muscles around it tense without knowing. Muscles that are tense for long hurt too. Painkillers taken on many days can bring headaches of their own.",
    full: "When something hurts, people hold the muscles around it tense and keep still. They do this without knowing. Muscles that are tense for hours and days begin to hurt too. For headaches there is one more thing. Painkillers taken on many days a month can bring headaches of their own. That is a known effect of the medicine and nobody’s fault.",
  },
  spoken:
    "Hold a cup at arm’s length for an hour: nothing is broken, and it hurts. Your muscles have been holding that cup for months.",
  actions: [
    { says: "changing position often" },
    { says: "movement of different kinds", raisesActivity: true },
    { says: "physiotherapy", raisesActivity: true },
    { says: "a plan for painkillers, changed slowly and together" },
  ],
  checkFirst: ["headache warning signs", "giant cell arteritis over the age of 50"],
  notWhen: ["a headache warning sign has not been followed up"],
  evidence: [
    ...acceptable,
    {
      cite: "Muscle guarding; medication-overuse headache",
      strength: "background",
      read: "from memory, to be checked",
    },
  ],
  ...pending,
};
