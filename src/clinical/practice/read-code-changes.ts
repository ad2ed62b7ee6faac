import { isWellFormed } from "../codelists/check-code.ts";
import type { Codelist } from "../codelists/codelist.ts";
import type { CodeChange } from "./practice-changes.ts";
import { type Complain, type Fields, fieldsOf, isText, listOf, onlyKeys } from "./reading.ts";

const groupNames = ({ groups }: Codelist): readonly string[] => Object.keys(groups);

/** A row of the list by its system and code; a complaint where it is not written as a code. */
const codeOf = (
  { system, code }: Fields,
  where: string,
  complain: Complain,
): { readonly system: string; readonly code: string } | undefined => {
  if (!isText(system) || !isText(code)) {
    complain(`${where}: needs a system and a code, both text`);
    return undefined;
  }
  if (isWellFormed(system, code)) return { system, code };
  complain(`${where}: ${code} is not a code of ${system} (its check digit or form is wrong)`);
  return undefined;
};

const readAdded = (
  list: Codelist,
  entry: unknown,
  where: string,
  complain: Complain,
): readonly CodeChange[] => {
  const fields = fieldsOf(entry, where, complain);
  onlyKeys(fields, ["system", "code", "display", "group"], where, complain);
  const named = codeOf(fields, where, complain);
  const { display, group } = fields;
  if (!isText(display)) complain(`${where}: needs a display, the words of the code`);
  const known = isText(group) && groupNames(list).includes(group);
  if (!known)
    complain(
      `${where}: group ${String(group)} is none of ${list.id}; its groups are ${groupNames(list).join(", ")}`,
    );
  if (named === undefined || !isText(display) || !known) return [];
  return [{ list: list.id, ...named, display, group }];
};

const readRemoved = (
  list: Codelist,
  entry: unknown,
  where: string,
  complain: Complain,
): readonly CodeChange[] => {
  const fields = fieldsOf(entry, where, complain);
  onlyKeys(fields, ["system", "code", "display"], where, complain);
  const { system, code, display } = fields;
  const group = isText(system) && isText(code) ? list.groupOf(`${system}|${code}`) : undefined;
  if (!isText(system) || !isText(code) || group === undefined) {
    complain(`${where}: ${String(system)} ${String(code)} is not in ${list.id}`);
    return [];
  }
  const says = isText(display) ? display : `a code of ${group}`;
  return [{ list: list.id, system, code, display: says, group: undefined }];
};

/** What a practice adds to a list and takes out of it; a code that is added again moves to its new group. */
export const readCodeChanges = (
  list: Codelist,
  said: unknown,
  complain: Complain,
): readonly CodeChange[] => {
  const where = `codelists.${list.id}`;
  const fields = fieldsOf(said, where, complain);
  onlyKeys(fields, ["add", "remove"], where, complain);
  const changes = [
    ...listOf(fields.add ?? [], `${where}.add`, complain).flatMap((entry, at) =>
      readAdded(list, entry, `${where}.add[${at}]`, complain),
    ),
    ...listOf(fields.remove ?? [], `${where}.remove`, complain).flatMap((entry, at) =>
      readRemoved(list, entry, `${where}.remove[${at}]`, complain),
    ),
  ];
  const named = changes.map(({ system, code }) => `${system}|${code}`);
  for (const code of new Set(named.filter((each, at) => named.indexOf(each) !== at)))
    complain(`${where}: ${code.replace("|", " ")} is named twice`);
  return changes;
};
