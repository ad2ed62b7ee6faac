import { Fragment } from "preact";
import type { Day } from "#clinical/day.ts";
import type { Service } from "#clinical/referral/service.ts";
import { isStale } from "#clinical/referral/services-for.ts";
import { dayWords } from "../../words/day-words.ts";

type Props = { readonly service: Service; readonly asOf: Day };

const rows: readonly (readonly [keyof Service, string])[] = [
  ["whoTheyMeet", "They will meet"],
  ["whatHappens", "What happens there"],
  ["how", "How"],
  ["where", "Where"],
  ["wait", "The wait"],
  ["thresholds", "Whom it takes"],
  ["optIn", "What they must do first"],
  ["missedVisit", "A missed visit"],
  ["wayBack", "The way back"],
  ["ppsExperience", "Experience with persistent physical symptoms"],
  ["contact", "Contact"],
  ["consultation", "Talking a case over with them"],
];

/** What the practice knows of a service: read before it is offered, for the patient will ask. */
export const ServiceCard = ({ service, asOf }: Props) => (
  <div class="tl-card">
    <h4 class="tl-card__title">
      {service.name}
      {service.coLocated ? " (with or beside medical care)" : ""}
    </h4>
    <dl class="tl-pairs">
      {rows
        .filter(([key]) => service[key] !== undefined)
        .map(([key, label]) => (
          <Fragment key={key}>
            <dt>{label}</dt>
            <dd>{String(service[key])}</dd>
          </Fragment>
        ))}
      <dt>Ways of working</dt>
      <dd>
        {service.modalities.join(", ")}
        {service.employmentAdviser ? "; an employment adviser" : ""}
        {service.selfReferral ? "; patients may refer themselves" : ""}
      </dd>
    </dl>
    <p class="tl-small">
      Last checked on {dayWords(service.lastChecked)} by {service.checkedBy}.
      {isStale(service, asOf) ? " That is long ago: check before you rely on it." : ""}
    </p>
  </div>
);
