import type { Strategy } from "#clinical/answers.ts";
import type { ControlProps } from "./control.ts";

/** Any of several, as checkboxes. On the ME/CFS track what raises activity is not among them, and that is said. */
export const ChoicesControl = ({ field, id, plan, pemTrack, set }: ControlProps) => {
  const chosen = (plan[field.key] as readonly string[] | undefined) ?? [];
  const items = field.options?.(plan, pemTrack) ?? [];
  const toggle = (value: string, on: boolean): void => {
    const next = items
      .map((item) => item.value)
      .filter((one) => (one === value ? on : chosen.includes(one)));
    set(next.length === 0 ? undefined : (next as Strategy[]));
  };
  return (
    <>
      {pemTrack ? (
        <p class="nhsuk-inset-text tl-inset">
          Options that raise activity are not offered: ME/CFS is recorded, or doing more makes the
          person worse later.
        </p>
      ) : null}
      <div class="nhsuk-checkboxes nhsuk-checkboxes--small tl-columns">
        {items.map(({ value, label }, at) => {
          const own = at === 0 ? id : `${id}-${value}`;
          return (
            <div class="nhsuk-checkboxes__item" key={value}>
              <input
                class="nhsuk-checkboxes__input"
                id={own}
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
              />
              <label class="nhsuk-label nhsuk-checkboxes__label" for={own}>
                {label}
              </label>
            </div>
          );
        })}
      </div>
    </>
  );
};
