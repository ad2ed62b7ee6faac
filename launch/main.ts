import { ok } from "#clinical/result.ts";
import { openSession } from "#ehr/smart/open-session.ts";
import { standGuard } from "./boundary.ts";
import { browserTab } from "./browser-tab.ts";
import { showNotice } from "./notice.ts";
import type { PageConfig } from "./page-config.ts";
import { findConfig, findRoot, showLaunchFault } from "./page-parts.ts";
import { startReading } from "./start-reading.ts";

const root = findRoot();
const fall = standGuard(root);

/** The practice's own changes, put in force before anything is read; what cannot be used is never passed over. */
const practiceChangesOf = async ({ overrides }: PageConfig) => {
  if (overrides === undefined) return ok(undefined);
  const { putOverrides } = await import("./put-overrides.ts");
  return putOverrides(overrides);
};

const showOverridesFault = (says: string): void =>
  showNotice(root, {
    heading: "The practice’s own changes could not be used",
    says: [
      "Nothing has been read. Tell whoever looks after Throughline in the practice.",
      `The overrides do not fit: ${says}.`,
    ],
  });

const start = async (): Promise<void> => {
  const config = findConfig();
  const here = browserTab();
  if (!here.ok) return showLaunchFault(root, here.fault);
  const tab = here.value;
  const opening = openSession(config, new URL(location.href), tab);
  // While the token is on its way there is time to fetch what the headline is read and drawn with.
  void import("./begin-visit.ts").catch(fall);
  const opened = await opening;
  if (!opened.ok) return showLaunchFault(root, opened.fault);
  if (opened.value === "leaving") return;
  const session = opened.value;
  const changes = await practiceChangesOf(config);
  if (!changes.ok) return showOverridesFault(changes.fault);
  const reading = startReading(session);
  const { beginVisit } = await import("./begin-visit.ts");
  await beginVisit({ root, fall, config, session, reading, practiceChanges: changes.value });
};

start().catch(fall);
