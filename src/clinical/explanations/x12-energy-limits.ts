import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X12: post-exertional malaise: worse hours or days after effort. */
export const energyLimits: Explanation = {
  id: "X12",
  about: ["ME/CFS", "getting worse after effort"],
  type: "complex",
  built: ["fact"],
  print: {
    line: "Effort that was fine before now makes you worse, hours or days later. Staying within your limits protects you.",
    short:
      "After effort that was fine before, symptoms get worse, often hours or days later and out of proportion. This is a known part of ME/CFS. Staying within what you can do today helps to prevent it.",
    full: "After effort that was fine before, symptoms get worse. It may be effort of the body or of the mind. It often comes hours or days later, and it is out of proportion. This is a known part of ME/CFS, and it can happen in other conditions too. It is not a lack of will. Energy management means staying within what you can do today, with rest before you need it. Nobody will set you targets.",
  },
  spoken:
    "You have a small battery that charges slowly. We plan around the charge you have, and never run it flat.",
  actions: [
    { says: "energy management" },
    { says: "rest, before you need it" },
    { says: "the ME/CFS service, where there is one" },
  ],
  checkFirst: ["the four features of NG206, for 6 weeks; the diagnosis at 3 months"],
  notWhen: ["an activity target would be set beside it"],
  evidence: [
    ...acceptable,
    { cite: "NICE NG206, 2021", strength: "guideline", read: "as an extract" },
    {
      cite: "What energy management means",
      strength: "guideline",
      read: "from memory, to be checked",
    },
  ],
  ...pending,
};
