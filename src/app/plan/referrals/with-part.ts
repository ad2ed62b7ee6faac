import type { ReferralAnswer } from "#clinical/answers.ts";

/** The parts of an offer that may be absent. */
export type Part = Exclude<keyof ReferralAnswer, "service">;

/** The offer with one part changed, or without it where nothing was said. */
export const withPart = <K extends Part>(
  offer: ReferralAnswer,
  key: K,
  value: ReferralAnswer[K] | undefined,
): ReferralAnswer => {
  const { [key]: _, ...rest } = offer;
  return (value === undefined ? rest : { ...rest, [key]: value }) as ReferralAnswer;
};
