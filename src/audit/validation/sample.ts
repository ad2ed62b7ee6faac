import { drawFrom, shuffled } from "./draw.ts";

/** Somebody of an audit who may be drawn. */
export type Person = {
  readonly patient: string;
  readonly sex: string;
  readonly age: number | undefined;
  readonly band: string;
  readonly flagged: boolean;
};

/** One case of a sample; `match` is the case it was drawn with, where somebody was like it. */
export type Case = Person & { readonly number: number; readonly match: number | undefined };

type Pair = { readonly flagged: Person; readonly like: Person | undefined };

const distance = (a: Person, b: Person): number =>
  a.age === undefined || b.age === undefined ? 0 : Math.abs(a.age - b.age);

/** Of those of the same sex and band, the one nearest in age; of several, the first in the order drawn. */
const mostLike = (person: Person, others: ReadonlySet<Person>): Person | undefined => {
  let found: Person | undefined;
  for (const other of others) {
    if (other.sex !== person.sex || other.band !== person.band) continue;
    if (found === undefined || distance(person, other) < distance(person, found)) found = other;
  }
  return found;
};

const paired = (flagged: readonly Person[], others: readonly Person[]): readonly Pair[] => {
  const left = new Set(others);
  return flagged.map((person) => {
    const like = mostLike(person, left);
    if (like !== undefined) left.delete(like);
    return { flagged: person, like };
  });
};

/**
 * Draws flagged people and as many unflagged ones like them in sex and age, and numbers all of them in an
 * order that says nothing. The people come in order of id; the same seed draws the same sample.
 */
export const drawSample = (
  people: readonly Person[],
  each: number,
  seed: number,
): readonly Case[] => {
  const draw = drawFrom(seed);
  const of = (flagged: boolean) =>
    shuffled(
      people.filter((person) => person.flagged === flagged),
      draw,
    );
  const pairs = paired(of(true).slice(0, each), of(false));
  const drawn = pairs.flatMap(({ flagged, like }) =>
    like === undefined ? flagged : [flagged, like],
  );
  const numbers = new Map(shuffled(drawn, draw).map((person, at) => [person, at + 1]));
  const numberOf = (person: Person | undefined) => person && numbers.get(person);
  return pairs
    .flatMap(({ flagged, like }): Case[] => [
      { ...flagged, number: numberOf(flagged) ?? 0, match: numberOf(like) },
      ...(like === undefined
        ? []
        : [{ ...like, number: numberOf(like) ?? 0, match: numberOf(flagged) }]),
    ])
    .sort((a, b) => a.number - b.number);
};
