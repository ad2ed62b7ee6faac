import type { Chapter } from "../example.ts";

export const kitsA: Chapter = {
  title: "KITS-A",
  clause: "Contract §5",
  text: "Irritable bowel syndrome, fibromyalgia or ME/CFS, coded at any time.",
  examples: [
    {
      title: "Irritable bowel syndrome",
      timeline: "2001-02-01 | problem | Dr A | irritable bowel syndrome",
      expects: { rules: { "KITS-A": "met" } },
    },
    {
      title: "Fibromyalgia",
      timeline: "2001-02-01 | problem | Dr A | fibromyalgia",
      expects: { rules: { "KITS-A": "met" } },
    },
    {
      title: "ME/CFS, which counts for no other rule",
      timeline: "2001-02-01 | problem | Dr A | ME/CFS",
      expects: { counts: { syndromes: [0, 0] }, rules: { "KITS-A": "met", "TL-2": "not met" } },
    },
    {
      title: "Mild ME/CFS",
      timeline: "2001-02-01 | problem | Dr A | sct 377181000000104",
      expects: { rules: { "KITS-A": "met" } },
    },
    {
      title: "Moderate ME/CFS",
      timeline: "2001-02-01 | problem | Dr A | sct 377171000000101",
      expects: { rules: { "KITS-A": "met" } },
    },
    {
      title: "Severe ME/CFS",
      timeline: "2001-02-01 | problem | Dr A | sct 377161000000108",
      expects: { rules: { "KITS-A": "met" } },
    },
    {
      title: "Fatigue after a virus is not one of the four codes",
      timeline: "2001-02-01 | problem | Dr A | sct 51771007",
      expects: { rules: { "KITS-A": "not met" } },
    },
    {
      title: "Another syndrome",
      timeline: "2001-02-01 | problem | Dr A | tension-type headache",
      expects: { counts: { syndromes: [1, 0] }, rules: { "KITS-A": "not met" } },
    },
    {
      title: "Irritable bowel syndrome, not confirmed",
      timeline: "2001-02-01 | problem (verification provisional) | Dr A | irritable bowel syndrome",
      expects: { rules: { "KITS-A": "cannot tell" } },
    },
    {
      title: "Problems that failed",
      timeline: "",
      sources: { Condition: "failed" },
      expects: { rules: { "KITS-A": "cannot tell" } },
    },
  ],
};

export const kitsB: Chapter = {
  title: "KITS-B",
  clause: "Contract §5",
  text: "Six symptom entries within six months, at any time.",
  examples: [
    {
      title: "Six",
      timeline: "2019-02-01 and 2019-03-01 | finding | Dr A | fatigue + headache + back pain",
      expects: { counts: { "symptom-events-6m-peak": [6, 0] }, rules: { "KITS-B": "met" } },
    },
    {
      title: "Five",
      timeline: `
        2019-02-01 | finding | Dr A | fatigue + headache + back pain
        2019-03-01 | finding | Dr A | fatigue + headache`,
      expects: { counts: { "symptom-events-6m-peak": [5, 0] }, rules: { "KITS-B": "not met" } },
    },
    {
      title: "Five, and one that may be in the same six months",
      timeline: `
        2019-02-01 | finding | Dr A | fatigue + headache + back pain
        2019-03-01 | finding | Dr A | fatigue + headache
        2019       | finding | Dr A | dizziness`,
      expects: { counts: { "symptom-events-6m-peak": [5, 1] }, rules: { "KITS-B": "cannot tell" } },
    },
    {
      title: "Six over two half-years",
      timeline: "2019-02-01 and 2019-09-01 | finding | Dr A | fatigue + headache + back pain",
      expects: { counts: { "symptom-events-6m-peak": [3, 0] }, rules: { "KITS-B": "not met" } },
    },
  ],
};
