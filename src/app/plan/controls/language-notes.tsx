import { lint } from "#clinical/language/lint.ts";

type Props = { readonly words: readonly string[]; readonly pemTrack: boolean };

/** Other ways of saying what was typed: suggestions that never stand in the way. */
export const LanguageNotes = ({ words, pemTrack }: Props) => {
  const suggestions = lint(words.join("\n"), pemTrack);
  return (
    <div role="status">
      {suggestions.length === 0 ? null : (
        <ul class="tl-list tl-small">
          {suggestions.map(({ found, instead, why }) => (
            <li key={found}>
              “{found}”: {why} Perhaps: “{instead}”
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
