import { AttestBox } from "../parts/attest-box.tsx";
import { Sign } from "../parts/sign.tsx";
import type { Visit } from "../visit.ts";

/** Shown the moment PHQ-9 item 9 is above zero, before anything else is asked. */
export const RiskPrompt = ({ visit }: { readonly visit: Visit }) => (
  <div class="tl-callout" role="alert">
    <h3>
      <Sign name="alert" /> Item 9 is above zero: ask now
    </h3>
    <p>
      Ask about suicide in plain words, today: thoughts, plans, means, what has kept them safe, and
      whether they are safe at home. A score does not tell how great the risk is, and asking does no
      harm.
    </p>
    <p>In danger now: 999. Otherwise your crisis team’s line, or 111.</p>
    <AttestBox visit={visit} id="A6" listed={false} />
  </div>
);
