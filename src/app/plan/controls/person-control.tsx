import type { PersonAnswer } from "#clinical/answers.ts";
import type { ControlProps } from "./control.ts";

/** A person by name; the one who is writing is one tap away. */
export const PersonControl = ({
  field,
  id,
  plan,
  author,
  describedBy,
  invalid,
  set,
}: ControlProps) => {
  const person = plan[field.key] as PersonAnswer | undefined;
  return (
    <div class="tl-row">
      <input
        class="tl-input"
        id={id}
        maxLength={field.maxLength}
        value={person?.name ?? ""}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onInput={(event) => {
          const name = event.currentTarget.value;
          set(name === "" ? undefined : { name });
        }}
      />
      {author === undefined || person?.reference === author.reference ? null : (
        <button type="button" class="tl-chip" onClick={() => set({ ...author })}>
          {author.name} (you)
        </button>
      )}
    </div>
  );
};
