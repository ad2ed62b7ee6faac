type Props = {
  readonly words: { readonly sign: string; readonly says: string; readonly tag: string };
};

/** A state as a tag: the word says it, the sign and the colour help. */
export const Tag = ({ words }: Props) => (
  <span class={`nhsuk-tag ${words.tag}`}>
    <span aria-hidden="true">{words.sign} </span>
    {words.says}
  </span>
);
