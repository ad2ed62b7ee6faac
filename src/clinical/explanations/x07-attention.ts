import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X07: how the brain’s expectations change what is felt. */
export const attention: Explanation = {
  id: "X07",
  about: ["any symptom"],
  type: "complex",
  built: ["mechanism"],
  print: {
    line: "The brain predicts what the body will feel. That can make a real symptom stronger. Nobody chooses it.",
    short:
      "The brain always predicts what the body will feel. After an illness, it can expect symptoms. Worry, and not knowing what is wrong, add to that. The symptom is then felt more strongly. This is automatic.",
    full: "The brain takes in millions of signals and predicts what the body will feel. After an illness it can expect symptoms and look out for them. Worry, and not knowing what is wrong, make it look harder. Symptoms are then felt more strongly. This is automatic: people do not choose it and cannot simply stop it. Clear information, and things that hold your attention, can make it less.",
  },
  spoken:
    "If someone tells you there is a spider in the room, you feel every hair on your arm. Your skin did not change; your brain is on the lookout.",
  actions: [
    { says: "things that hold your attention" },
    { says: "checking the body less often" },
    { says: "clear information" },
  ],
  checkFirst: ["that the person already knows they are believed"],
  notWhen: ["it is the first explanation: it can sound dismissive"],
  laterLayer: true,
  evidence: [
    ...acceptable,
    {
      cite: "Symptom focusing, expectation and learning as factors",
      strength: "review",
      read: "as an extract",
    },
  ],
  ...pending,
};
