import { parts } from "./chapters.ts";
import type { Chapter } from "./example.ts";
import type { Case } from "./runners.ts";

/** The examples of a chapter, each with the id of its patient: the chapter's title and the example's number. */
export const casesOf = ({ title, examples }: Chapter): readonly Case[] => {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return examples.map((example, at) => ({ patient: `${name}-${at + 1}`, example }));
};

/** Every chapter in reading order. */
export const allChapters: readonly Chapter[] = parts.flatMap(({ chapters }) => chapters);
