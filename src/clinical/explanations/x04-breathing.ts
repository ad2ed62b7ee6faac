import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X04: breathing more than the body needs. */
export const breathing: Explanation = {
  id: "X04",
  about: ["breathlessness", "sighing", "chest tightness", "dizziness", "tingling"],
  type: "automatic adaptive",
  built: ["fact", "mechanism"],
  print: {
    line: "Breathing too much, or high in the chest, can bring breathlessness, dizziness and tingling.",
    short:
      "People can start to breathe more than the body needs, or high in the chest. They do not notice it. It can bring a need for air, dizziness, a fast heartbeat and tingling. It can stay after the first cause has gone.",
    full: "Breathing is automatic. After an illness or pain, people can start to breathe more than the body needs, or high in the chest. They do not notice it. It changes the balance of gases in the blood. That can bring a need for air, dizziness, a fast heartbeat and tingling. It can stay after the first cause has gone. About 1 in 10 adults seen in general practice have it. It can come on top of asthma.",
  },
  spoken:
    "Your breathing has got into a rut: it learned a quick way and kept it. It can learn another.",
  actions: [
    { says: "learning to breathe slowly with a physiotherapist" },
    { says: "slow, even breathing for a few minutes, twice a day" },
  ],
  checkFirst: ["oxygen level", "asthma", "a clot in the lung", "anaemia", "heart failure"],
  notWhen: ["any of these has not been looked at"],
  evidence: [
    ...acceptable,
    {
      cite: "Dysfunctional breathing in UK primary care (about 9.5% of adults)",
      strength: "observational",
      read: "as an extract",
    },
  ],
  ...pending,
};
