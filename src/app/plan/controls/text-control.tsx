import { type ControlProps, textAnswer } from "./control.ts";
import { textOffer } from "./text-offers.ts";

const Left = ({ id, text, most }: { id: string; text: string; most: number }) => (
  <div id={id} class="tl-small">
    {text.length} of {most} characters
  </div>
);

const described = (...ids: readonly (string | undefined)[]): string | undefined =>
  ids.filter((id) => id !== undefined).join(" ") || undefined;

/** Words: one line, or a box that grows with what is said. */
export const TextControl = ({
  field,
  id,
  plan,
  record,
  describedBy,
  invalid,
  set,
}: ControlProps) => {
  const text = (plan[field.key] as string | undefined) ?? "";
  const count = field.maxLength === undefined || text === "" ? undefined : `${id}-count`;
  const offer = text === "" ? textOffer(field.key, record) : undefined;
  const shared = {
    id,
    value: text,
    maxLength: field.maxLength,
    "aria-invalid": invalid,
    "aria-describedby": described(describedBy, count),
  };
  return (
    <>
      {field.kind === "text" ? (
        <input
          {...shared}
          class="tl-input"
          onInput={(event) => set(textAnswer(event.currentTarget.value))}
        />
      ) : (
        <textarea
          {...shared}
          class="nhsuk-textarea tl-grows"
          rows={2}
          onInput={(event) => set(textAnswer(event.currentTarget.value))}
        />
      )}
      {offer === undefined ? null : (
        <button type="button" class="tl-chip" onClick={() => set(offer)}>
          + {offer}
        </button>
      )}
      {count === undefined ? null : <Left id={count} text={text} most={field.maxLength ?? 0} />}
    </>
  );
};
