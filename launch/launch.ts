import { beginLaunch, beginStandalone } from "#ehr/smart/begin-launch.ts";
import type { LaunchFault } from "#ehr/smart/launch-fault.ts";
import { standGuard } from "./boundary.ts";
import { browserTab } from "./browser-tab.ts";
import { findConfig, findRoot, showLaunchFault } from "./page-parts.ts";

const root = findRoot();
const fall = standGuard(root);

/** Where the record sent no launch of its own, the user may choose a patient instead; never by a link alone. */
const start = async (): Promise<void> => {
  const config = findConfig();
  const url = new URL(location.href);
  const here = browserTab();
  if (!here.ok) return showLaunchFault(root, here.fault);
  const tab = here.value;
  const show = (fault: LaunchFault): Promise<void> => {
    const issuers = fault.kind === "launchMissing" ? config.issuers : [];
    const actions = issuers.map((issuer) => ({
      label:
        config.issuers.length === 1
          ? "Open without the record’s launch: choose a patient"
          : `Choose a patient in ${issuer.iss}`,
      act: () => {
        beginStandalone(config, issuer, url, tab)
          .then((begun) => (begun.ok ? undefined : show(begun.fault)))
          .catch(fall);
      },
    }));
    return showLaunchFault(root, fault, actions);
  };
  const begun = await beginLaunch(config, url, tab);
  if (!begun.ok) await show(begun.fault);
};

start().catch(fall);
