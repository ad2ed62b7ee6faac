import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X06: doing less for weeks, and too much on better days. */
export const activitySwings: Explanation = {
  id: "X06",
  about: ["tiredness", "pain", "breathlessness"],
  type: "rational adaptive",
  built: ["cause", "mechanism"],
  print: {
    line: "After weeks of doing less, muscles and heart need time to get used to doing more.",
    short:
      "When people are ill they do less. After some weeks, muscles get weaker and the heart beats faster with effort. On a better day people do a lot, and feel worse after. This can keep symptoms going.",
    full: "When people are ill or in pain they do less. That makes sense. After some weeks, muscles get weaker and the heart beats faster with effort. It becomes harder to trust the body. On a better day people do a lot, and then feel worse for days. Doing a similar amount each day, and adding a little at a time, can change this.",
  },
  spoken:
    "It is boom and bust: a good day, a big day, then paying for it. We look for the amount you can do on a bad day as well.",
  actions: [
    { says: "a similar amount each day", raisesActivity: true },
    { says: "small, steady steps", raisesActivity: true },
  ],
  checkFirst: ["getting worse hours or days after effort: if so, this is the wrong explanation"],
  notWhen: ["ME/CFS is recorded, or effort makes the person worse later: use X12"],
  evidence: [
    ...acceptable,
    {
      cite: "Overstepping limits as a trigger that patients report",
      strength: "qualitative",
      read: "as an extract",
    },
    {
      cite: "Physiology of deconditioning",
      strength: "background",
      read: "from memory, to be checked",
    },
  ],
  ...pending,
};
