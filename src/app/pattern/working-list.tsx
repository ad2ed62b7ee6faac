import type { ResourceId } from "#clinical/record.ts";
import { EntryList } from "../parts/entry-list.tsx";
import { Fold } from "../parts/fold.tsx";
import type { Entry } from "../record/entry-index.ts";
import { verdictWords } from "../words/verdict-words.ts";
import type { Step, Working } from "./working.ts";

type Index = ReadonlyMap<ResourceId, Entry>;

const groupTitles = {
  all: "All of these:",
  any: "Any of these:",
  not: "Not this:",
} as const;

const StepLine = ({ step, index }: { readonly step: Step; readonly index: Index }) => {
  const { sign, says } = verdictWords[step.verdict];
  const entries = step.evidence.length;
  return (
    <>
      <span aria-hidden="true">{sign} </span>
      {step.rule === undefined ? (
        step.says
      ) : (
        <a href={`#rule-${step.rule}`}>
          {step.rule}: {step.says}
        </a>
      )}
      <strong> – {says}</strong>
      {step.unread === undefined ? null : (
        <span class="tl-unread"> {step.unread} not read in full, so this may be too low.</span>
      )}
      {step.counted.length > 0 ? (
        <div class="tl-small">Counted: {step.counted.join("; ")}</div>
      ) : null}
      {entries > 0 ? (
        <Fold title={entries === 1 ? "See the entry" : `See the ${entries} entries`}>
          {() => <EntryList evidence={step.evidence} index={index} />}
        </Fold>
      ) : null}
    </>
  );
};

/** How a rule came to its verdict: each comparison in words, with the entries behind it one tap away. */
export const WorkingList = ({
  working,
  index,
}: {
  readonly working: Working;
  readonly index: Index;
}) => {
  if (working.kind === "step")
    return (
      <div class="tl-step">
        <StepLine step={working} index={index} />
      </div>
    );
  return (
    <div class="tl-step">
      <span class="tl-small">{groupTitles[working.kind]}</span>
      <ul class="tl-working">
        {working.of.map((part, at) => (
          <li key={at}>
            <WorkingList working={part} index={index} />
          </li>
        ))}
      </ul>
    </div>
  );
};
