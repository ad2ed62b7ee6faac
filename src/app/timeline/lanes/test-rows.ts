import { resultsByFamily } from "#clinical/count/results/by-day.ts";
import type { Normality, PatientRecord, ResourceId } from "#clinical/record.ts";
import { rowWords } from "../words/timeline-words.ts";
import { type Face, inOrder, type Mark, markOf, type Row } from "./mark.ts";

const namedFirst = 3;

/** What the entries call themselves, each name once, the first few. */
const namesOf = (ids: readonly ResourceId[], says: ReadonlyMap<ResourceId, string>): string => {
  const names = [...new Set(ids.flatMap((id) => says.get(id) ?? []))];
  const more = names.length - namedFirst;
  return names.slice(0, namedFirst).join(", ") + (more > 0 ? ` and ${more} more` : "");
};

/** One mark for each family and day, by what the laboratory says of it (contract §9.8). */
const marksByNormality = ({ results, asOf }: PatientRecord) => {
  const says = new Map(results.map((one) => [one.id, one.says]));
  const marks: Record<Normality, Mark[]> = { normal: [], abnormal: [], unclassified: [] };
  for (const family of resultsByFamily(results).values())
    for (const { when, sure, normality, ids, saysNormal } of family) {
      const of = normality === undefined ? saysNormal : ids;
      marks[normality ?? "normal"].push(
        markOf(asOf, { ids: of, when, sure, says: namesOf(of, says) }),
      );
    }
  return marks;
};

const awaited = ({ pending, asOf }: PatientRecord): readonly Mark[] =>
  pending.map(({ id, when, sure, says, ordered }) =>
    markOf(asOf, { ids: [id], when, sure, says: ordered ? `${says}, asked for` : says }),
  );

/** Tests by what is said of them; together, only that they were done. */
export const testRows = (record: PatientRecord, face: Face): readonly Row[] => {
  const { normal, abnormal, unclassified } = marksByNormality(record);
  const words = rowWords[face];
  if (face === "together") {
    const marks = inOrder([...normal, ...abnormal, ...unclassified]);
    return [{ id: "tests", says: words.tests, shape: "square", tone: "test", marks }];
  }
  return [
    {
      id: "abnormal",
      says: words.abnormal,
      shape: "diamond",
      tone: "abnormal",
      marks: inOrder(abnormal),
    },
    {
      id: "unclassified",
      says: words.unclassified,
      shape: "cross",
      tone: "unclassified",
      marks: inOrder(unclassified),
    },
    { id: "normal", says: words.normal, shape: "square", tone: "normal", marks: inOrder(normal) },
    {
      id: "awaited",
      says: words.awaited,
      shape: "ring",
      tone: "unclassified",
      marks: inOrder(awaited(record)),
    },
  ];
};
