const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const character = (entity: string, name: string): string => {
  if (!name.startsWith("#")) return named[name] ?? entity;
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
};

/** The words of a FHIR narrative, a line for each block; markup from a record is never shown as markup. */
export const narrativeText = (div: string): string =>
  div
    .replace(/\s+/g, " ")
    .replace(/<li[^>]*>/g, "• ")
    .replace(/<br[^>]*>|<\/(p|div|li|h[1-6]|tr|ul|ol|dd|dt)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x?[0-9a-fA-F]+|[a-z]+);/g, character)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
