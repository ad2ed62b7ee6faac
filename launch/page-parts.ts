import type { LaunchFault } from "#ehr/smart/launch-fault.ts";
import { showNotice } from "./notice.ts";
import { type PageConfig, readPageConfig } from "./page-config.ts";

/** The element that the app is drawn in. Throws where the page has none. */
export const findRoot = (): Element => {
  const root = document.querySelector("#throughline");
  if (!root) throw new Error("the page has no #throughline");
  return root;
};

/** The site's own settings, from the page. */
export const findConfig = (): PageConfig =>
  readPageConfig(document.querySelector("#throughline-config")?.textContent || "{}");

/** Says why Throughline could not be opened, and the way on. */
export const showLaunchFault = async (
  root: Element,
  fault: LaunchFault,
  actions: readonly { readonly label: string; readonly act: () => void }[] = [],
): Promise<void> => {
  const { launchAdvice } = await import("#ehr/smart/launch-fault.ts");
  const { says, wayOn } = launchAdvice(fault);
  showNotice(root, { heading: "Throughline could not be opened", says: [says, wayOn], actions });
};
