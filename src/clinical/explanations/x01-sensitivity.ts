import { acceptable, type Explanation, pending } from "./explanation.ts";

/** X01: pain systems that react more strongly than before. */
export const sensitivity: Explanation = {
  id: "X01",
  about: [
    "widespread pain",
    "back pain",
    "pelvic pain",
    "jaw pain",
    "sore skin",
    "sensitivity to sound or light",
  ],
  type: "automatic adaptive",
  built: ["fact", "mechanism"],
  print: {
    line: "Nerves can become more sensitive, so that normal signals are felt as pain. The pain is real.",
    short:
      "Nerve cells in the spinal cord and the brain can start to react more strongly. Normal signals, such as touch, are then felt as pain. This can go on after an injury has healed. The pain is real.",
    full: "Nerves carry signals from the body to the spinal cord and the brain. After an injury or an illness, the nerve cells there can start to react more strongly. They grow more of the parts that receive signals. Touch or movement that was fine before can then hurt. This can go on after the first cause has healed. It happens by itself. Nobody chooses it. Poor sleep, illness and feeling under threat can add to it.",
  },
  spoken:
    "It is as if the volume had been turned up: the same small signal comes out loud. The sound is real, and what we work on is the volume.",
  actions: [
    { says: "better sleep" },
    { says: "gentle movement that stays comfortable", raisesActivity: true },
    { says: "places and people that feel safe" },
    { says: "a look at your medicines together" },
  ],
  checkFirst: [
    "any new pain, and pain in one place only",
    "other causes of pain: this is not the only one",
  ],
  notWhen: ["a new or focal pain has not been examined"],
  evidence: [
    ...acceptable,
    {
      cite: "Sensitisation: hypersensitivity and changes in the dorsal horn",
      strength: "background",
      read: "as an extract",
    },
    {
      cite: "Sleep, illness and threat as contributors",
      strength: "not stated",
      read: "from memory, to be checked",
    },
  ],
  ...pending,
};
