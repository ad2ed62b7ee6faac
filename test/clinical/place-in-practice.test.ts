import { describe, expect, it } from "vitest";
import { placeWords } from "#app/words/place-words.ts";
import { countAll } from "#clinical/count/index.ts";
import { placeInPractice } from "#clinical/practice/place-in-practice.ts";
import { sourceTypes } from "#clinical/record.ts";
import { contact, record, somebody, when } from "../app/examples/record.ts";

const reference = {
  asOf: "2026-06-01",
  thresholds: [
    { sex: "female", band: "31-45", n: 523, p90: 4, p97: 6 },
    { sex: "female", band: "46-60", n: 20, p90: 4, p97: 6 },
    { sex: "male", band: "31-45", n: 500, p90: null, p97: null },
  ],
};

type Changes = { readonly contacts: number; readonly undated?: number; readonly read?: "partial" };

const placed = (
  { contacts, undated = 0, read }: Changes,
  person: Partial<typeof somebody> = {},
  by: typeof reference | "none" = reference,
) => {
  const sure = Array.from({ length: contacts }, (_, at) =>
    contact(at, `2026-0${1 + (at % 9)}-1${at % 10}`),
  );
  const maybe = Array.from({ length: undated }, (_, at) => ({ ...contact(90 + at), when: when() }));
  const whole = record({ person: { ...somebody, ...person }, attendances: [...sure, ...maybe] });
  const state = read ?? "complete";
  const sources = Object.fromEntries(
    sourceTypes.map((type) => [type, { state, read: 1, used: 1 }]),
  ) as typeof whole.sources;
  return placeInPractice(
    { person: whole.person, counts: countAll(whole), sources },
    by === "none" ? undefined : by,
  );
};

const said = (...given: Parameters<typeof placed>): string | undefined => {
  const place = placed(...given);
  return place && placeWords(place);
};

describe("The place of a person's contacts in the practice", () => {
  it.each([
    [7, "More contacts in 12 months than 97 of 100 women aged 31–45 here."],
    [6, "At least as many contacts in 12 months as 97 of 100 women aged 31–45 here."],
    [5, "More contacts in 12 months than 90 of 100 women aged 31–45 here."],
    [4, "At least as many contacts in 12 months as 90 of 100 women aged 31–45 here."],
    [3, "Fewer contacts in 12 months than the highest tenth of women aged 31–45 here."],
  ])("with %i contacts reads: %s", (contacts, says) => {
    expect(said({ contacts })).toBe(says);
  });

  it.each([
    ["no audit is at hand", { contacts: 7 }, {}, "no reference"],
    [
      "the practice has too few such people",
      { contacts: 7 },
      { age: { youngest: 50, oldest: 50 } },
    ],
    ["no threshold stands", { contacts: 7 }, { sex: "male" as const }],
    ["the age lies in two bands", { contacts: 7 }, { age: { youngest: 45, oldest: 46 } }],
    ["no age is known", { contacts: 7 }, { age: undefined }],
    ["more contacts may be there", { contacts: 3, undated: 2 }, {}],
    ["the contacts were not read in full", { contacts: 3, read: "partial" as const }, {}],
  ])("cannot be told where %s", (_, changes, person, without?: string) => {
    const place = placed(changes, person, without === undefined ? reference : "none");
    expect(place).toMatchObject({ kind: "cannot tell" });
  });

  it("is told where more may be there and the threshold is passed already", () => {
    expect(placed({ contacts: 7, undated: 2, read: "partial" })).toMatchObject({ kind: "more" });
  });

  it("is not spoken of under 18", () => {
    expect(placed({ contacts: 7 }, { age: { youngest: 17, oldest: 17 } })).toBeUndefined();
  });
});
