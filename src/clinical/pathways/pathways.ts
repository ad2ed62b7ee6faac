import type { PatientRecord } from "../record.ts";
import type { Pathway } from "./pathway.ts";

const review = { clinicalReview: "pending", reviewBy: "2027-11-01" } as const;
const extract = { strength: "guideline", read: "as an extract" } as const;

/** Conditions with a guideline of their own, the most binding first. */
export const pathways: readonly Pathway[] = [
  {
    id: "me-cfs",
    title: "ME/CFS",
    groups: ["cfs-me"],
    says: [
      "Energy management: stay within today’s limits. No graded exercise, no fixed increases, no Lightning Process.",
      "CBT may support living with it; it is not offered as a cure.",
      "A care and support plan, and monitoring; declining a treatment must not change other care.",
    ],
    source: { cite: "NICE NG206, 2021", ...extract },
    ...review,
  },
  {
    id: "fnd",
    title: "Functional neurological disorder",
    groups: ["fnd", "pnes"],
    says: [
      "Known symptoms of the disorder: support in general practice, information, psychological support where it fits, one point of contact, easy re-access.",
      "A new neurological symptom: prompt neurological assessment.",
    ],
    source: { cite: "NICE NG127, QS198 and NG252", ...extract },
    ...review,
  },
  {
    id: "ibs",
    title: "Irritable bowel syndrome",
    groups: ["ibs"],
    says: [
      "A positive diagnosis after at least 6 months of symptoms, on a short list of tests: full blood count, ESR or plasma viscosity, CRP, coeliac serology.",
      "Diet and medicines first; psychological therapy when medicines have not helped after 12 months.",
    ],
    source: { cite: "NICE CG61, by a local pathway", ...extract },
    ...review,
  },
  {
    id: "chronic-primary-pain",
    title: "Fibromyalgia and other chronic primary pain",
    groups: ["fibromyalgia", "widespread-pain", "chronic-primary-pain", "chronic-pelvic-pain"],
    says: [
      "A care and support plan; supervised group exercise where exertion brings no relapse; CBT or ACT, a course of acupuncture or certain antidepressants can be considered.",
      "Do not start opioids, gabapentinoids, benzodiazepines, NSAIDs or paracetamol for it. What is taken already is reviewed together, and reduced slowly if at all.",
    ],
    source: { cite: "NICE NG193, 2021", ...extract },
    ...review,
  },
  {
    id: "no-card",
    title: "A condition whose guideline we have not read",
    groups: ["post-covid", "dysautonomia-hypermobility", "endometriosis-gynae"],
    says: [
      "Long COVID, POTS, hypermobility or endometriosis is recorded: look up its own guideline.",
    ],
    source: { cite: "none read", strength: "not stated", read: "from memory, to be checked" },
    ...review,
  },
];

/** The cards that the record opens: for a syndrome ever recorded, or an illness that is active. */
export const pathwaysFor = ({ syndromes, conditions }: PatientRecord): readonly Pathway[] => {
  const groups = [
    ...syndromes.map(({ group }) => group),
    ...conditions.filter(({ active }) => active).map(({ group }) => group),
  ];
  return pathways.filter((pathway) => pathway.groups.some((group) => groups.includes(group)));
};
