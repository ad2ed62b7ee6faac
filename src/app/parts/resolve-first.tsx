import type { ChecklistId } from "#clinical/answers.ts";
import type { ChecklistItem } from "#clinical/checklist/item.ts";
import { safetyItems } from "#clinical/checklist/safety-items.ts";
import type { Pattern, SafetyFinding } from "#clinical/review.ts";
import { isLookedAt } from "../looked-at.ts";
import type { Visit } from "../visit.ts";
import { safetyWords } from "../words/safety-words.ts";
import { withSourceNames } from "../words/source-words.ts";
import { AttestBox } from "./attest-box.tsx";
import { EntryList } from "./entry-list.tsx";
import { Fold } from "./fold.tsx";
import { Sign } from "./sign.tsx";

type Props = { readonly visit: Visit; readonly pattern: Pattern };

const openAtOnce = 4;

type FindingProps = {
  readonly visit: Visit;
  readonly finding: SafetyFinding;
  /** Under an item's heading, or straight under the section's. */
  readonly heading?: "h3" | "h4";
};

const Finding = ({ visit, finding, heading: Heading = "h3" }: FindingProps) => {
  const { title, says } = safetyWords[finding.id];
  const { evidence } = finding;
  const count = evidence.length === 1 ? "1 entry" : `${evidence.length} entries`;
  return (
    <div class="tl-finding" id={`finding-${finding.id}`}>
      <Heading class="tl-finding__title">
        <Sign name="alert" />
        {title}
      </Heading>
      <p>{says}</p>
      {evidence.length === 0 ? null : evidence.length <= openAtOnce ? (
        <EntryList evidence={evidence} index={visit.entries.value} />
      ) : (
        <Fold title={`See the ${count}`}>
          {() => <EntryList evidence={evidence} index={visit.entries.value} />}
        </Fold>
      )}
    </div>
  );
};

const attestedNow = (visit: Visit, id: ChecklistId): boolean =>
  visit.desk.work.value.checklist[id]?.state === "done";

const SafetyItem = ({ visit, pattern, item }: Props & { readonly item: ChecklistItem }) => {
  const { id } = item;
  const entry = visit.safety.value.find((one) => one.id === id);
  if (entry === undefined) return null;
  const now = attestedNow(visit, id);
  const findings = pattern.safety.filter(
    (one) => safetyWords[one.id].item === id && (now || !isLookedAt(visit, one)),
  );
  const settled = entry.state === "done" || entry.state === "not-applicable";
  if (findings.length === 0 && settled && !now) return null;
  return (
    <li class={`tl-card ${findings.length > 0 && !settled ? "tl-card--open" : ""}`}>
      <h3 class="tl-card__title">
        {item.label} <span class="tl-small">({id})</span>
      </h3>
      {findings.map((finding) => (
        <Finding key={finding.id} visit={visit} finding={finding} heading="h4" />
      ))}
      {findings.length === 0 ? <p>{withSourceNames(entry.says ?? item.why)}</p> : null}
      <AttestBox visit={visit} id={id} listed={findings.length > 0} />
    </li>
  );
};

const SeenBefore = ({ visit, pattern }: Props) => {
  const seen = pattern.safety.filter((finding) => {
    const { item } = safetyWords[finding.id];
    return isLookedAt(visit, finding) && (item === undefined || !attestedNow(visit, item));
  });
  if (seen.length === 0) return null;
  return (
    <Fold title={`Looked at in an earlier plan (${seen.length})`}>
      {() => seen.map((finding) => <Finding key={finding.id} visit={visit} finding={finding} />)}
    </Fold>
  );
};

/** What must be looked at before anything else: safety findings with their entries, and the open safety items. */
export const ResolveFirst = ({ visit, pattern }: Props) => {
  const unattestable = pattern.safety.filter(
    ({ id, seen }) => safetyWords[id].item === undefined && !seen,
  );
  return (
    <section class="tl-section" id="resolve" aria-labelledby="resolve-title">
      <h2 id="resolve-title" tabIndex={-1}>
        Look at first
      </h2>
      {visit.hold.value.length === 0 ? (
        <p>
          <Sign name="done" /> The safety items have been looked at. A new entry opens them again.
        </p>
      ) : (
        <p>
          Safety items open: {visit.hold.value.length} of {safetyItems.length}. Until they are done
          the heading names no pattern, and a plan can be saved only as a draft.
        </p>
      )}
      {unattestable.map((finding) => (
        <div key={finding.id} class="tl-card tl-card--open">
          <Finding visit={visit} finding={finding} />
        </div>
      ))}
      <ul class="tl-cards">
        {safetyItems.map((item) => (
          <SafetyItem key={item.id} visit={visit} pattern={pattern} item={item} />
        ))}
      </ul>
      <SeenBefore visit={visit} pattern={pattern} />
    </section>
  );
};
