import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X09: dizziness that stays after its first cause. */
export const balance: Explanation = {
  id: "X09",
  about: ["dizziness", "unsteadiness"],
  type: "automatic adaptive",
  built: ["cause", "mechanism"],
  print: {
    line: "After something upset your balance, the body can go on guarding it too closely. That feels like dizziness.",
    short:
      "An ear problem or an illness can upset balance. The body then guards its balance more closely than it needs to. This can stay after the first cause has gone. It is worse standing, moving, and in busy places.",
    full: "An ear problem or another illness can upset balance. The body then guards its balance more closely: muscles are tense, and the eyes are used more than before. This can stay after the first cause has gone. It feels like dizziness or rocking. It is often worse standing, moving, and in busy places such as shops. The body can get used to movement again.",
  },
  spoken: "Your balance is still walking on ice, although the ice has gone.",
  actions: [
    { says: "balance exercises (vestibular rehabilitation)", raisesActivity: true },
    { says: "getting used to busy places step by step", raisesActivity: true },
    { says: "information about this kind of dizziness" },
  ],
  checkFirst: ["a new ear or balance problem", "stroke and other neurological warning signs"],
  notWhen: ["a sudden or new dizziness has not been examined"],
  evidence: [
    ...acceptable,
    {
      cite: "Persistent postural-perceptual dizziness",
      strength: "background",
      read: "from memory, to be checked",
    },
  ],
  ...pending,
};
