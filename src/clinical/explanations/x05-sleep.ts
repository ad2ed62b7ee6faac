import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X05: sleep that is broken or at the wrong time. */
export const sleep: Explanation = {
  id: "X05",
  about: ["tiredness", "pain", "headache", "poor concentration", "low mood"],
  type: "rational adaptive",
  built: ["fact", "mechanism"],
  print: {
    line: "Broken sleep can make pain, tiredness and gut symptoms worse, and pain can break sleep.",
    short:
      "Poor sleep makes the body feel more pain and tiredness. It can upset mood and the gut. Pain then breaks sleep again. It does not matter which came first.",
    full: "The body has a daily rhythm for sleep, hormones and temperature. When sleep is broken or comes at the wrong time, the body feels more pain and more tiredness. Mood and the gut can be upset as well. Pain then breaks sleep again, and so it goes on. It can start at any point. Changing one part can change the others.",
  },
  spoken:
    "It is a circle: sleep, pain, tiredness, sleep. We do not need to know where it began; we only need one place to get in.",
  actions: [
    { says: "getting up at the same time each day" },
    { says: "a sleep programme (CBT for insomnia)" },
    { says: "a look at when you take your medicines" },
  ],
  checkFirst: ["sleep apnoea", "restless legs", "shift work", "getting worse after effort"],
  notWhen: ["sleep apnoea is likely and has not been checked"],
  evidence: [
    ...acceptable,
    {
      cite: "Sleep and pain sensitivity",
      strength: "background",
      read: "from memory, to be checked",
    },
  ],
  ...pending,
};
