import type { Chapter } from "../example.ts";

const elevenContacts = "every 8 weeks, 1 to 81 weeks ago | surgery | Dr A";
const twoNegatives = `
  2025-07-01 | imaging (normal)   | | chest X-ray
  2025-08-01 | procedure (normal) | | gastroscopy`;

export const el2014: Chapter = {
  title: "EL-2014",
  clause: "Contract §5",
  text: "More than ten contacts and two negative investigations in twenty-four months.",
  examples: [
    {
      title: "Eleven contacts and two negative investigations",
      timeline: `${elevenContacts}\n${twoNegatives}`,
      expects: {
        counts: { "contacts-24m": [11, 0], "negative-investigations-24m": [2, 0] },
        rules: { "EL-2014": "met" },
      },
    },
    {
      title: "Ten contacts",
      timeline: `every 8 weeks, 1 to 73 weeks ago | surgery | Dr A\n${twoNegatives}`,
      expects: { counts: { "contacts-24m": [10, 0] }, rules: { "EL-2014": "not met" } },
    },
    {
      title: "Ten contacts, and one without a date",
      timeline: `
        every 8 weeks, 1 to 73 weeks ago | surgery | Dr A
        undated                          | surgery | Dr A
        ${twoNegatives}`,
      expects: { counts: { "contacts-24m": [10, 1] }, rules: { "EL-2014": "cannot tell" } },
    },
    {
      title: "One negative investigation",
      timeline: `${elevenContacts}\n2025-07-01 | imaging (normal) | | chest X-ray`,
      expects: {
        counts: { "negative-investigations-24m": [1, 0] },
        rules: { "EL-2014": "not met" },
      },
    },
  ],
};
