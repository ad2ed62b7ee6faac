import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X03: the traffic of signals between gut and brain. */
export const gutAndBrain: Explanation = {
  id: "X03",
  about: ["irritable bowel", "indigestion", "bloating", "nausea"],
  type: "rational adaptive",
  built: ["fact", "cause", "mechanism"],
  print: {
    line: "The gut and the brain send each other signals all the time. When these change, the gut can hurt and work differently.",
    short:
      "The gut can move food too fast or too slowly. Its nerves can become more sensitive, so that gas or food hurts. This often starts after an infection of the gut. It is common.",
    full: "The gut and the brain send each other signals all the time. Several things can change at once. The gut may move food too fast or too slowly. Its nerves may become more sensitive, so that gas or food hurts. The lining of the gut, its defence cells and the bacteria in it may change. The brain may take in the signals in a different way. This often starts after an infection of the gut. It is common, most of all in women and younger people.",
  },
  spoken:
    "The line between your gut and your brain has become busy and noisy, so ordinary messages come through as pain.",
  actions: [
    { says: "regular meals" },
    { says: "diet advice" },
    { says: "medicines that act on the bowel" },
    { says: "therapy that is made for the gut" },
  ],
  checkFirst: [
    "the first tests of CG61",
    "cancer warning signs",
    "CA125 in a woman of 50 or over with new symptoms",
  ],
  notWhen: ["a warning sign has not been followed up"],
  evidence: [
    ...acceptable,
    { cite: "Disorders of gut-brain interaction", strength: "background", read: "as an extract" },
    { cite: "NICE CG61", strength: "guideline", read: "as an extract" },
  ],
  ...pending,
};
