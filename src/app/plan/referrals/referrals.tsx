import { useEffect, useState } from "preact/hooks";
import type { ReferralAnswer } from "#clinical/answers.ts";
import { raisesActivity } from "#clinical/plan/pem-track.ts";
import { type HelpOption, optionsFor } from "#clinical/referral/options.ts";
import type { Service } from "#clinical/referral/service.ts";
import { servicesFor } from "#clinical/referral/services-for.ts";
import type { ControlProps } from "../controls/control.ts";
import { Rows } from "../controls/lists/rows.tsx";
import { OfferRow } from "./offer-row.tsx";

const most = 6;

const fromOption = ({ id, title, purpose }: HelpOption): ReferralAnswer => ({
  service: title,
  purpose,
  kind: id,
  ...(id === "not-now" ? { choice: "not-now" as const } : {}),
});

/** A service that raises activity is of that kind, whatever else it is: the ME/CFS track goes by the kind. */
const kindOf = ({ kind, raisesActivity }: Service): string | undefined =>
  raisesActivity ? "physiotherapy" : kind;

const fromService = (service: Service): ReferralAnswer => {
  const kind = kindOf(service);
  return {
    service: service.name,
    directoryId: service.id,
    ...(kind === undefined ? {} : { kind }),
    purpose: service.whatHappens,
    wait: service.wait,
  };
};

/** What can be offered that is not on the list yet: “not now” and the practice's own services, or the kinds of help. */
const offersFrom = (
  services: readonly Service[],
  pemTrack: boolean,
  named: readonly ReferralAnswer[],
) => {
  const options = optionsFor(pemTrack);
  const own = servicesFor(services, pemTrack).map(fromService);
  // Without a directory the kinds of help stand in; with one they would only repeat it.
  const offers = [
    ...options
      .filter(({ tier }) => own.length === 0 || tier === "none" || tier === "practice")
      .map(fromOption),
    ...own,
  ];
  return offers
    .filter(({ service }) => !named.some((each) => each.service === service))
    .map((item) => ({ says: item.service, item }));
};

/** Offers of other help, least first; two at least, and one of them is to wait. */
export const Referrals = ({
  field,
  id,
  plan,
  pemTrack,
  record,
  services: fetchServices,
  set,
}: ControlProps) => {
  const [services, setServices] = useState<readonly Service[]>([]);
  useEffect(() => {
    void fetchServices?.().then(setServices, () => undefined);
  }, [fetchServices]);
  const offers = plan.referrals ?? [];
  return (
    <>
      {offers.length === 1 ? (
        <p class="tl-small">One option alone is no choice: “not now” is always a second.</p>
      ) : null}
      <Rows
        id={id}
        items={offers}
        blank={{ service: "" } as ReferralAnswer}
        most={most}
        noun="offer"
        offers={offersFrom(services, pemTrack, offers)}
        set={set}
      >
        {(offer, change, rowId, number) => (
          <OfferRow
            offer={offer}
            change={change}
            id={rowId}
            number={number}
            longest={field.maxLength}
            service={services.find((each) => each.id === offer.directoryId)}
            asOf={record.asOf}
            offTrack={pemTrack && raisesActivity(offer)}
          />
        )}
      </Rows>
    </>
  );
};
