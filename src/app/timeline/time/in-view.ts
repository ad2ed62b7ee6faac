import type { Lane } from "../lanes/mark.ts";
import type { View } from "./view.ts";

/** How many marks of a lane may lie in the view, how many it holds, and how many bear no date. */
export type InView = { readonly seen: number; readonly all: number; readonly undated: number };

export const countIn = ({ rows }: Lane, view: View): InView => {
  let seen = 0;
  let all = 0;
  let undated = 0;
  for (const { marks } of rows)
    for (const { when, from, to } of marks) {
      all += 1;
      if (!when.dated) undated += 1;
      else if (to >= view.from && from <= view.to) seen += 1;
    }
  return { seen, all, undated };
};
