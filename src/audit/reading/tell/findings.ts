/** The columns that every event begins with, of an entry `e` of a person `p`. */
export const eventColumns = (type: string, sure: string): string =>
  `p.whom, '${type}/' || e.id, e.earliest, e.latest, e.exact, ${sure}`;

/** The groups of a list that each text of a coding table names, each once. */
export const groupsNamed = (codings: string, list: string): string =>
  `(SELECT DISTINCT text, ${list} AS grp FROM ${codings} WHERE ${list} IS NOT NULL)`;

/** The same with each code that stands in the group. */
export const codesNamed = (codings: string, list: string): string =>
  `(SELECT DISTINCT text, ${list} AS grp, named FROM ${codings} WHERE ${list} IS NOT NULL)`;

/** Statements that tell the symptoms and red flags which the entries name in a column. `from` gives `e` and `p`. */
export const tellSymptoms = (
  type: string,
  codings: string,
  from: string,
  text: string,
  sure: string,
): readonly string[] => [
  `INSERT INTO symptom SELECT ${eventColumns(type, sure)}, c.grp FROM ${from} JOIN ${groupsNamed(codings, "symptom")} c ON c.text = ${text}`,
  `INSERT INTO alarm SELECT ${eventColumns(type, sure)}, c.grp, c.named FROM ${from} JOIN ${codesNamed(codings, "alarm")} c ON c.text = ${text}`,
];

/** The columns that tell the course of a condition. */
export type Course = {
  readonly active: string;
  readonly endedEarliest: string;
  readonly endedLatest: string;
};

/** Statements that tell the syndromes and explanatory conditions which the entries name in a column. */
export const tellDiagnoses = (
  type: string,
  codings: string,
  from: string,
  text: string,
  sure: string,
  { active, endedEarliest, endedLatest }: Course,
): readonly string[] => [
  `INSERT INTO syndrome SELECT ${eventColumns(type, sure)}, c.grp, c.named FROM ${from} JOIN ${codesNamed(codings, "syndrome")} c ON c.text = ${text}`,
  `INSERT INTO condition SELECT ${eventColumns(type, sure)}, c.grp, ${active}, ${endedEarliest}, ${endedLatest} FROM ${from} JOIN ${groupsNamed(codings, "condition")} c ON c.text = ${text}`,
];
