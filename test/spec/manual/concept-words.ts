import { listWords } from "./date-words.ts";

const systems: Readonly<Record<string, string>> = {
  sct: "SNOMED CT",
  loinc: "LOINC",
  "icd-10": "ICD-10",
  "icpc-2": "ICPC-2",
  local: "local code",
};

/** One concept of a line: the words of its codes, or the system and code where it has none. */
export const conceptWords = (cell: string): string =>
  listWords(
    cell
      .split(" + ")
      .map((word) => word.replace(/^(sct|loinc|icd-10|icpc-2|local) /, (_, s) => `${systems[s]} `)),
  );
