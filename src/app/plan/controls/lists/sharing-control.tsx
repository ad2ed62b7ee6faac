import type { SharingChoice } from "#clinical/answers.ts";
import type { ControlProps } from "../control.ts";
import { Labelled } from "../labelled.tsx";
import { Rows } from "./rows.tsx";

const most = 8;
const usual = ["The practice team", "Out of hours and 111", "Hospital clinics"] as const;

const YesNo = ({
  choice,
  change,
  id,
}: {
  readonly choice: SharingChoice;
  readonly change: (next: SharingChoice) => void;
  readonly id: string;
}) => (
  <fieldset class="tl-switch">
    <legend class="tl-small">May see it</legend>
    {[true, false].map((share) => (
      <label key={String(share)}>
        <input
          type="radio"
          name={`${id}-share`}
          checked={choice.share === share}
          onChange={() => change({ ...choice, share })}
        />
        {share ? "Yes" : "No"}
      </label>
    ))}
  </fieldset>
);

/** Yes or no for each service, by the patient's choice; no is where every row begins. */
export const SharingControl = ({ field, id, plan, set }: ControlProps) => {
  const sharing = plan.sharing ?? [];
  const offers = usual
    .filter((service) => !sharing.some((one) => one.service === service))
    .map((service) => ({ says: service, item: { service, share: false } as SharingChoice }));
  return (
    <Rows
      id={id}
      items={sharing}
      blank={{ service: "", share: false } as SharingChoice}
      most={most}
      noun="service"
      offers={offers}
      set={set}
    >
      {(choice, change, rowId, number) => (
        <div class="tl-row">
          <Labelled label={`Service ${number}`} id={rowId}>
            <input
              class="tl-input"
              id={rowId}
              maxLength={field.maxLength}
              value={choice.service}
              onInput={(event) => change({ ...choice, service: event.currentTarget.value })}
            />
          </Labelled>
          <YesNo choice={choice} change={change} id={rowId} />
        </div>
      )}
    </Rows>
  );
};
