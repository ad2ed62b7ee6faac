import { useEffect, useState } from "preact/hooks";
import type { RecordedPlan } from "#clinical/record.ts";
import { Fold } from "../../parts/fold.tsx";
import type { PlanVersion, Ports } from "../../ports.ts";
import { instantWords } from "../../words/day-words.ts";

type Props = { readonly ports: Ports; readonly plan: RecordedPlan };

const titleOf = ({ version, at, status, author }: PlanVersion): string =>
  [
    version === undefined ? "A version" : `Version ${version}`,
    at === undefined ? "of an unknown day" : instantWords(at),
    status,
    ...(author === undefined ? [] : [`by ${author}`]),
  ].join(", ");

const Versions = ({ ports, plan }: Props) => {
  const [found, setFound] = useState<readonly PlanVersion[] | "reading" | "none">("reading");
  useEffect(() => {
    void ports
      .versions?.(plan.id)
      .then((result) => setFound(result.ok && result.value.length > 0 ? result.value : "none"));
  }, [plan.id]);
  if (found === "reading") return <p class="tl-waiting">Reading earlier versions…</p>;
  if (found === "none")
    return (
      <p>This record does not give back earlier versions. The plan’s own text is its latest.</p>
    );
  return (
    <>
      {found.map((one) => (
        <Fold key={`${one.version} ${one.at}`} title={titleOf(one)}>
          {() => <p class="tl-pre">{one.text === "" ? "It holds no text." : one.text}</p>}
        </Fold>
      ))}
    </>
  );
};

/** What the plan said before: every version that the record still has. */
export const EarlierVersions = ({ ports, plan }: Props) =>
  ports.versions === undefined ? null : (
    <Fold title="Earlier versions of this plan">
      {() => <Versions ports={ports} plan={plan} />}
    </Fold>
  );
