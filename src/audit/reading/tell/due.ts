import type { SourceType } from "#clinical/record.ts";
import { spans } from "../look/spans.ts";
import { badDateWords, stageOf } from "../look/stage.ts";
import type { Reading } from "../reading.ts";

/** Where a date stands that may lie ahead, and what it is called (`read-diary.ts`). */
const dueIn = (
  { dialect }: Reading,
  type: SourceType,
): { readonly name: string; readonly value: string } | undefined => {
  if (type === "Task")
    return {
      name: "restriction.period.end",
      value: dialect.written("e.restriction", "$.period.end"),
    };
  if (type === "Goal")
    return {
      name: "target.dueDate",
      value: `coalesce(${[0, 1, 2, 3].map((at) => dialect.written("e.target", `$[${at}].dueDate`)).join(", ")}, ${dialect.written("e.target", "$.dueDate")})`,
    };
  return type === "Appointment" ? { name: "start", value: "e.start" } : undefined;
};

/** Makes `<stage>_told`, of a type with a date that may lie ahead: which entries are set aside because it cannot be read. */
export const dueStatements = (reading: Reading, type: SourceType): readonly string[] => {
  const due = dueIn(reading, type);
  if (due === undefined) return [];
  const stage = stageOf(type);
  const dated = spans(
    reading,
    `(SELECT e.seq, ${due.value} AS due FROM ${stage}_entry e WHERE e.because IS NULL AND e.late_because IS NULL)`,
    "due",
  );
  return reading.dialect.table(
    `${stage}_told`,
    `SELECT DISTINCT seq, ${badDateWords(`'${due.name}'`, "due")} AS told FROM ${dated} d WHERE due IS NOT NULL AND due_first IS NULL`,
  );
};
