import { Sign, type SignName } from "./sign.tsx";

/** A state in a word and a sign, so that colour is never alone. */
export type TagWords = {
  readonly sign: SignName;
  readonly says: string;
  /** The colour class of the design system. */
  readonly tag: string;
};

/** A state as a tag: the word says it, the sign and the colour help. */
export const Tag = ({ words }: { readonly words: TagWords }) => (
  <span class={`nhsuk-tag ${words.tag}`}>
    <Sign name={words.sign} /> {words.says}
  </span>
);
