import { type ReferralAnswer, referralChoices } from "#clinical/answers.ts";
import { type Day, isDay } from "#clinical/day.ts";
import { referralChoiceWords } from "#clinical/plan/choice-words.ts";
import { lackingBeforeRequest } from "#clinical/referral/conversation.ts";
import type { Service } from "#clinical/referral/service.ts";
import { Labelled } from "../controls/labelled.tsx";
import { ServiceCard } from "./service-card.tsx";
import { Ticks } from "./ticks.tsx";
import { withPart } from "./with-part.ts";

type Props = {
  readonly offer: ReferralAnswer;
  readonly change: (next: ReferralAnswer) => void;
  readonly id: string;
  readonly number: number;
  readonly longest: number | undefined;
  /** Its entry in the practice's directory, where it has one. */
  readonly service: Service | undefined;
  readonly asOf: Day;
  /** It raises activity, and the person is on the ME/CFS track: it is not written. */
  readonly offTrack: boolean;
};

const texts = [
  ["purpose", "What it is for"],
  ["wait", "How long the wait is"],
  ["feeling", "How the patient feels about it"],
  ["barriers", "What might get in the way of going"],
] as const;

const Texts = ({ offer, change, id, longest }: Props) => (
  <div class="tl-row tl-row--wide">
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

const Chosen = ({ offer, change, id }: Props) => (
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

/** What a request still lacks: told, and nothing else of the plan waits for it. */
const Lacking = ({ offer }: Pick<Props, "offer">) => {
  if (offer.choice !== "yes") return null;
  const lacking = lackingBeforeRequest(offer);
  return (
    <p class="tl-small" role="status">
      {lacking.length === 0
        ? "Everything is there for a request."
        : `Before a request is sent: ${lacking.join("; ")}.`}
    </p>
  );
};

/** One offer: the service, the conversation, and what the patient chose. */
export const OfferRow = (props: Props) => {
  const { offer, change, id, number, longest, service, asOf, offTrack } = props;
  return (
    <>
      <Labelled label={`Offer ${number}: a service, or to wait`} id={id}>
        <input
          class="tl-input"
          id={id}
          maxLength={longest}
          value={offer.service}
          onInput={(event) => change({ ...offer, service: event.currentTarget.value })}
        />
      </Labelled>
      {service === undefined ? null : <ServiceCard service={service} asOf={asOf} />}
      {offTrack ? (
        <p class="nhsuk-inset-text tl-inset" role="status">
          This raises activity, and doing more makes the person worse later: it is not written into
          the plan, and no request is sent.
        </p>
      ) : null}
      <Texts {...props} />
      {offer.choice === "not-now" ? null : <Ticks offer={offer} change={change} id={id} />}
      <Chosen {...props} />
      <Lacking offer={offer} />
    </>
  );
};
