import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X08: functional neurological disorder, by its positive signs. */
export const functionalNeurological: Explanation = {
  id: "X08",
  about: ["weakness", "tremor", "seizures", "walking", "speech", "numbness"],
  type: "complex",
  built: ["fact", "mechanism"],
  print: {
    line: "Signals between the brain and the body do not work as they should. This is a real condition, and it can get better.",
    short:
      "In functional neurological disorder, signals between the brain and the body do not work as they should. The diagnosis rests on signs that the doctor can show you. The symptoms are real, and can get better.",
    full: "In functional neurological disorder, signals between the brain and the body do not work as they should. The diagnosis rests on signs that the doctor found and can show you, not on normal tests. Movement that happens by itself may still work when movement on purpose does not. Thinking hard about the movement can make it worse. You can have this and another condition too. It can get better.",
  },
  spoken: "The hardware is sound; it is the software that is not running as it should.",
  actions: [
    { says: "physiotherapy made for this condition", raisesActivity: true },
    { says: "therapy" },
    { says: "written information" },
  ],
  checkFirst: [
    "that a clinician found positive signs",
    "any new symptom: prompt neurological assessment",
  ],
  notWhen: ["nobody has made or suspects this diagnosis"],
  needsDiagnosis: true,
  evidence: [
    ...acceptable,
    { cite: "NICE NG127, QS198, NG252", strength: "guideline", read: "as an extract" },
    {
      cite: "Practical neurology and RCP pages on explaining FND",
      strength: "expert opinion",
      read: "as an extract",
    },
  ],
  ...pending,
};
