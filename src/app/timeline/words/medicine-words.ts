/** Classes of medicine whose name in the list is an abbreviation. */
const names: Readonly<Record<string, string>> = {
  nsaid: "NSAIDs",
  ssri: "SSRIs",
  snri: "SNRIs",
  tca: "Tricyclics",
  ppi: "PPIs",
  "z-drug": "Z-drugs",
};

/** A class of medicine as a row is called. */
export const medicineWords = (group: string): string => names[group] ?? group.replaceAll("-", " ");
