import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X02: what the body does by itself when it expects danger. */
export const automaticResponse: Explanation = {
  id: "X02",
  about: [
    "palpitations",
    "sweating",
    "shaking",
    "flushing",
    "nausea",
    "urgency",
    "chest tightness",
  ],
  type: "automatic adaptive",
  built: ["fact", "mechanism"],
  print: {
    line: "The body can get ready for danger by itself, even when you do not feel afraid. That brings real symptoms.",
    short:
      "The body has an automatic response to danger. It makes the heart beat faster and changes breathing, the gut and the muscles. It can start when there is no danger and no fear. It settles when the body senses that it is safe.",
    full: "The body has an automatic response to danger. It makes the heart beat faster. It changes breathing, blood flow, the gut and the muscles. You do not decide this, and you may not feel afraid at all. It can start when there is no danger. Noticing the symptoms can then make the response stronger. It settles when the body senses that it is safe.",
  },
  spoken:
    "Your body’s alarm is going off too easily, like a smoke alarm when there is only toast. The alarm is working; it has become too quick.",
  actions: [
    { says: "slow breathing" },
    { says: "noticing what you see, hear and touch around you" },
    { says: "getting used to it step by step", raisesActivity: true },
    { says: "less caffeine" },
  ],
  checkFirst: [
    "heart rhythm",
    "thyroid",
    "anaemia",
    "low blood sugar",
    "a rare adrenal tumour, where attacks suggest it",
    "medicines that do the same",
  ],
  notWhen: ["any of these has not been looked at"],
  evidence: [
    ...acceptable,
    {
      cite: "Autonomic response to threat",
      strength: "background",
      read: "from memory, to be checked",
    },
  ],
  ...pending,
};
