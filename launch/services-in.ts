import { readDirectory } from "#clinical/referral/read-directory.ts";
import type { Service } from "#clinical/referral/service.ts";

/** The services of the page's own directory; none where it has none or the directory is not whole. */
export const servicesIn = (directory: unknown): readonly Service[] => {
  const read = readDirectory(directory);
  return read.ok ? read.value.services : [];
};
