import { type ReferralAnswer, referralChoices } from "#clinical/answers.ts";
import { isDay } from "#clinical/day.ts";
import { referralChoiceWords } from "#clinical/plan/choice-words.ts";
import type { ControlProps } from "../control.ts";
import { Labelled } from "../labelled.tsx";
import { Rows } from "./rows.tsx";

const most = 6;

type Change = (next: ReferralAnswer) => void;
type RowProps = {
  readonly offer: ReferralAnswer;
  readonly change: Change;
  readonly id: string;
  readonly number: number;
  readonly longest: number | undefined;
};
type Part = Exclude<keyof ReferralAnswer, "service">;

/** The offer with one part changed, or without it where nothing was said. */
export const withPart = <K extends Part>(
  offer: ReferralAnswer,
  key: K,
  value: ReferralAnswer[K] | undefined,
): ReferralAnswer => {
  const { [key]: _, ...rest } = offer;
  return (value === undefined ? rest : { ...rest, [key]: value }) as ReferralAnswer;
};

const texts: readonly (readonly [Part & ("purpose" | "wait" | "feeling" | "barriers"), string])[] =
  [
    ["purpose", "What it is for"],
    ["wait", "How long the wait is"],
    ["feeling", "How the patient feels about it"],
    ["barriers", "What might get in the way of going"],
  ];

const Texts = ({ offer, change, id, longest }: RowProps) => (
  <div class="tl-row">
    {texts.map(([key, label]) => (
      <Labelled key={key} label={label} id={`${id}-${key}`}>
        <input
          class="tl-input"
          id={`${id}-${key}`}
          maxLength={longest}
          value={offer[key] ?? ""}
          onInput={(event) => change(withPart(offer, key, event.currentTarget.value || undefined))}
        />
      </Labelled>
    ))}
  </div>
);

const ticks: readonly (readonly ["sensitive" | "open" | "clear", string])[] = [
  [
    "sensitive",
    "Heard first: what they were told before, what they fear it means; believed, and said so",
  ],
  [
    "open",
    "No surprise: who they will meet, by job title, and why; medical care goes on beside it",
  ],
  ["clear", "Plain: what happens there, the wait, how to get in touch, what a missed visit means"],
];

const Ticks = ({ offer, change, id }: RowProps) => (
  <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
    {ticks.map(([key, label]) => (
      <div class="nhsuk-checkboxes__item" key={key}>
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
          {label}
        </label>
      </div>
    ))}
  </div>
);

const Chosen = ({ offer, change, id }: RowProps) => (
  <div class="tl-row">
    <Labelled label="What the patient chose" id={`${id}-choice`}>
      <select
        class="tl-input"
        id={`${id}-choice`}
        value={offer.choice ?? ""}
        onChange={(event) =>
          change(
            withPart(
              offer,
              "choice",
              referralChoices.find((one) => one === event.currentTarget.value),
            ),
          )
        }
      >
        <option value="">Not said yet</option>
        {referralChoices.map((one) => (
          <option key={one} value={one}>
            {referralChoiceWords[one]}
          </option>
        ))}
      </select>
    </Labelled>
    <Labelled label="Had it in writing on" id={`${id}-told`}>
      <input
        class="tl-input tl-input--day"
        id={`${id}-told`}
        type="date"
        value={offer.toldOn ?? ""}
        onInput={(event) => {
          const text = event.currentTarget.value;
          change(withPart(offer, "toldOn", isDay(text) ? text : undefined));
        }}
      />
    </Labelled>
  </div>
);

const OfferRow = (props: RowProps) => {
  const { offer, change, id, number, longest } = props;
  return (
    <>
      <Labelled label={`Offer ${number}: service, or “wait and see”`} id={id}>
        <input
          class="tl-input"
          id={id}
          maxLength={longest}
          value={offer.service}
          onInput={(event) => change({ ...offer, service: event.currentTarget.value })}
        />
      </Labelled>
      <Texts {...props} />
      <Ticks {...props} />
      <Chosen {...props} />
    </>
  );
};

/** Offers of other help: what it is, what was told, and what the patient chose. */
export const ReferralsControl = ({ field, id, plan, set }: ControlProps) => (
  <Rows
    id={id}
    items={plan.referrals ?? []}
    blank={{ service: "" } as ReferralAnswer}
    most={most}
    noun="offer"
    set={set}
  >
    {(offer, change, rowId, number) => (
      <OfferRow
        offer={offer}
        change={change}
        id={rowId}
        number={number}
        longest={field.maxLength}
      />
    )}
  </Rows>
);
