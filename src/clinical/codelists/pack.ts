import { checkDigit } from "./check-digit.ts";

/** The codes of a list as the program asks for them: group → system → codes. */
export type Groups = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The same as it travels to a browser: of each group one text for each system, in the order of the systems. */
export type PackedGroups = {
  readonly systems: readonly string[];
  readonly groups: Readonly<Record<string, readonly string[]>>;
};

const snomed = "http://snomed.info/sct";
const base = 36;

/** A concept's code in its parts: the item, the seven digits of an extension where it is in one, what kind it is, and the check digit. */
const concept = /^([1-9]\d*?)(\d{7}10|00)(\d)$/;

/** A concept whose code can be made again from its item and its ending. */
const partsOf = (code: string): { readonly item: number; readonly ending: string } | undefined => {
  const [, item = "", ending = "", check] = concept.exec(code) ?? [];
  return check === checkDigit(item + ending) ? { item: Number(item), ending } : undefined;
};

/** Items in ascending order, each as its distance from the one before. */
const distances = (items: readonly number[]): readonly string[] => {
  const sorted = items.toSorted((a, b) => a - b);
  return sorted.map((item, at) => (item - (sorted[at - 1] ?? 0)).toString(base));
};

/** `@ending` and the items that bear it, for each ending; then, after `=`, each code that is not of that make. */
const packCodes = (codes: readonly string[]): string => {
  const byEnding = new Map<string, number[]>();
  const others: string[] = [];
  for (const code of codes) {
    const parts = partsOf(code);
    if (parts) byEnding.set(parts.ending, [...(byEnding.get(parts.ending) ?? []), parts.item]);
    else others.push(`=${code}`);
  }
  const made = [...byEnding].flatMap(([ending, items]) => [`@${ending}`, ...distances(items)]);
  return [...made, ...others].join(" ");
};

const unpackCodes = (packed: string): readonly string[] => {
  const codes: string[] = [];
  let ending = "";
  let item = 0;
  for (const word of packed.split(" ")) {
    if (word.startsWith("=")) codes.push(word.slice(1));
    else if (word.startsWith("@")) {
      ending = word.slice(1);
      item = 0;
    } else {
      item += Number.parseInt(word, base);
      codes.push(item + ending + checkDigit(item + ending));
    }
  }
  return codes;
};

/** A list made small for the line: digits that follow from others do not travel, and a system is named once. */
export const pack = (groups: Groups): PackedGroups => {
  const systems = [...new Set(Object.values(groups).flatMap((group) => Object.keys(group)))];
  const packed = Object.entries(groups).map(([name, group]): [string, readonly string[]] => [
    name,
    systems.map((system) => {
      const codes = group[system] ?? [];
      return system === snomed ? packCodes(codes) : codes.join(" ");
    }),
  ]);
  return { systems, groups: Object.fromEntries(packed) };
};

/** The list as it was, but for the order of its SNOMED CT codes. */
export const unpack = ({ systems, groups }: PackedGroups): Groups => {
  const unpacked = Object.entries(groups).map(([name, texts]) => {
    const group = systems.flatMap((system, at): readonly [string, readonly string[]][] => {
      const text = texts[at] ?? "";
      if (text === "") return [];
      return [[system, system === snomed ? unpackCodes(text) : text.split(" ")]];
    });
    return [name, Object.fromEntries(group)] as const;
  });
  return Object.fromEntries(unpacked);
};
