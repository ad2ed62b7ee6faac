import type { ResourceId } from "#clinical/record.ts";
import type { Verdict } from "#clinical/verdict.ts";
import { EntryList } from "../parts/entry-list.tsx";
import { Fold } from "../parts/fold.tsx";
import { reveal } from "../parts/reveal.ts";
import { Sign } from "../parts/sign.tsx";
import type { Entry } from "../record/entry-index.ts";
import { withSourceNames } from "../words/source-words.ts";
import { verdictWords } from "../words/verdict-words.ts";
import type { Step, Working } from "./working.ts";

type Index = ReadonlyMap<ResourceId, Entry>;
type Props = { readonly working: Working; readonly index: Index };

const VerdictWord = ({ verdict }: { readonly verdict: Verdict }) => (
  <strong class="tl-verdict">
    <Sign name={verdictWords[verdict].sign} /> {verdictWords[verdict].says}
  </strong>
);

const StepLine = ({ step, index }: { readonly step: Step; readonly index: Index }) => {
  const entries = step.evidence.length;
  return (
    <>
      {step.rule === undefined ? (
        step.says
      ) : (
        <a href={`#rule-${step.rule}`} onClick={() => reveal(`rule-${step.rule}`)}>
          {step.rule}: {step.says}
        </a>
      )}
      {step.unread === undefined ? null : (
        <span class="tl-unread">
          {" "}
          {withSourceNames(step.unread)}: not read in full, so more may be there.
        </span>
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

/** A step under a *not* bears the verdict of the *not*: "None of this: … met". */
const None = ({ working, index }: Props) =>
  working.kind === "step" ? (
    <StepLine step={working} index={index} />
  ) : (
    <WorkingList working={working} index={index} />
  );

const groupTitles = { all: "all of these:", any: "any of these:" } as const;

/** How a rule came to its verdict: each comparison in words, with the entries behind it one tap away. */
export const WorkingList = ({ working, index }: Props) => {
  if (working.kind === "step")
    return (
      <div class="tl-step">
        <VerdictWord verdict={working.verdict} />: <StepLine step={working} index={index} />
      </div>
    );
  if (working.kind === "not")
    return (
      <div class="tl-step">
        <VerdictWord verdict={working.verdict} />: none of this:{" "}
        {working.of.map((part, at) => (
          <None key={at} working={part} index={index} />
        ))}
      </div>
    );
  return (
    <div class="tl-step">
      <VerdictWord verdict={working.verdict} />: {groupTitles[working.kind]}
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
