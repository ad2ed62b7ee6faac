import type { ReferralAnswer } from "../answers.ts";

/** One thing that the conversation covers: what it is, and words that can be used. */
export type Step = { readonly does: string; readonly say: string };

/** A tick that stands for a part of the conversation: its content, not a formality. */
export type Tick = {
  readonly key: "sensitive" | "open" | "clear";
  readonly title: string;
  readonly steps: readonly Step[];
};

/**
 * The conversation before a referral, as three ticks. Reconstructed from the seeds and the abstract of Chianello 2010,
 * a simulation that measured motivation and not attendance.
 */
export const conversation: readonly Tick[] = [
  {
    key: "sensitive",
    title: "Heard first, and believed",
    steps: [
      {
        does: "Ask first",
        say: "What have you been told about this? What would it mean to you if I suggested it?",
      },
      {
        does: "Validate, and say back what it does to their life",
        say: "Your symptoms are real. I heard that you can no longer…",
      },
      {
        does: "Both, not either",
        say: "Your medical care goes on as it is. This comes beside it, not in its place.",
      },
    ],
  },
  {
    key: "open",
    title: "No surprise: who, and why",
    steps: [
      {
        does: "Link it to the explanation you agreed",
        say: "We said that… This may help with that part.",
      },
      {
        does: "Help to cope",
        say: "Some people find help with coping useful alongside medical care.",
      },
      {
        does: "Name the job of the person they will meet",
        say: "You will meet a psychologist. Their job here is to…",
      },
      {
        does: "Two options at least, and one of them is to wait",
        say: "It is your choice. Saying no will not change our care.",
      },
    ],
  },
  {
    key: "clear",
    title: "Plain about the practical side",
    steps: [
      {
        does: "What happens there, how often, how long the wait is, what it can and cannot do",
        say: "Many people find it helps. It does not help everyone, and it is not a cure.",
      },
      {
        does: "Ask what might get in the way: travel, cost, language, caring, past experience",
        say: "What might make it hard to go?",
      },
      {
        does: "What is shared with them, and that they may refuse",
        say: "I would tell them… Is there anything you would rather I left out?",
      },
      {
        does: "Stay involved: the next visit with you is booked already",
        say: "Let us book our next visit now.",
      },
      { does: "Hear how it has landed", say: "What will you tell someone at home about this?" },
    ],
  },
];

/** What is still lacking before a request may leave; empty where the patient chose it and knows what it is. */
export const lackingBeforeRequest = (offer: ReferralAnswer): readonly string[] => {
  const ticks = conversation.filter(({ key }) => offer[key] !== true).map(({ title }) => title);
  return [
    ...(offer.choice === "yes" ? [] : ["the patient’s yes"]),
    ...ticks,
    ...(offer.purpose?.trim() ? [] : ["what it is for"]),
    ...(offer.wait?.trim() ? [] : ["how long the wait is"]),
    ...(offer.toldOn === undefined ? ["the day on which they had it in writing"] : []),
  ];
};
