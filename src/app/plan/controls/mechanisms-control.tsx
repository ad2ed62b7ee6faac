import { later } from "../../parts/later.tsx";
import type { ControlProps } from "./control.ts";

/** The library of explanations, fetched when its section is first drawn. */
export const MechanismsControl = later<ControlProps>(
  async () => (await import("../library/library.tsx")).Library,
  "Fetching the explanations…",
);
