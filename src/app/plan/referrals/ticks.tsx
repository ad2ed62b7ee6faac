import type { ReferralAnswer } from "#clinical/answers.ts";
import { conversation } from "#clinical/referral/conversation.ts";
import { Fold } from "../../parts/fold.tsx";
import { withPart } from "./with-part.ts";

type Props = {
  readonly offer: ReferralAnswer;
  readonly change: (next: ReferralAnswer) => void;
  readonly id: string;
};

/** The conversation in three ticks, each with what it covers and words that can be used. */
export const Ticks = ({ offer, change, id }: Props) => (
  <>
    {conversation.map(({ key, title, steps }) => (
      <div key={key}>
        <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
          <div class="nhsuk-checkboxes__item">
            <input
              class="nhsuk-checkboxes__input"
              id={`${id}-${key}`}
              type="checkbox"
              checked={offer[key] === true}
              onChange={(event) =>
                change(withPart(offer, key, event.currentTarget.checked ? true : undefined))
              }
            />
            <label class="nhsuk-label nhsuk-checkboxes__label" for={`${id}-${key}`}>
              {title}
            </label>
          </div>
        </div>
        <Fold title={`What this covers: ${title.toLowerCase()}`}>
          {() => (
            <ul class="tl-list">
              {steps.map(({ does, say }) => (
                <li key={does}>
                  {does}: “{say}”
                </li>
              ))}
            </ul>
          )}
        </Fold>
      </div>
    ))}
  </>
);
