import { showNotice } from "./notice.ts";

/** The one place that catches a bug: it says so, gives a reference number and leaves the draft where it is. */
export const standGuard = (root: Element): ((bug: unknown) => void) => {
  let fallen = false;
  const fall = (bug: unknown): void => {
    if (fallen) return;
    fallen = true;
    const reference = crypto.randomUUID().slice(0, 8);
    const kind = bug instanceof Error ? bug.name : "Unknown";
    showNotice(root, {
      heading: "Throughline has stopped",
      says: [
        "Something in Throughline went wrong. Nothing more was written to the record, and a draft kept on this computer is still there.",
        "Load the page again to go on. If it happens again, tell your practice’s system administrator this reference.",
        `Reference ${reference} (${kind})`,
      ],
      actions: [{ label: "Load the page again", act: () => location.reload() }],
    });
  };
  // An event without an error is the browser's own remark (a resize loop), not a bug of ours.
  addEventListener("error", ({ error }) => error && fall(error));
  addEventListener("unhandledrejection", ({ reason }) => fall(reason));
  return fall;
};
