/** A page that says one thing and shows the way on. */
export type Notice = {
  readonly heading: string;
  readonly says: readonly string[];
  readonly actions?: readonly { readonly label: string; readonly act: () => void }[];
};

const element = (name: string, className: string, text = ""): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

/** Replaces the page with the notice; it is announced, and the keyboard goes to it. */
export const showNotice = (root: Element, { heading, says, actions = [] }: Notice): void => {
  const main = element("main", "tl-main");
  const box = element("div", "tl-headline");
  const alert = element("div", "");
  alert.setAttribute("role", "alert");
  const title = element("h1", "", heading);
  title.tabIndex = -1;
  alert.append(title, ...says.map((sentence) => element("p", "", sentence)));
  const buttons = actions.map(({ label, act }) => {
    const button = element("button", "nhsuk-button", label);
    button.setAttribute("type", "button");
    button.addEventListener("click", act);
    return button;
  });
  // Buttons are no part of the first screen’s styles; without them they still work.
  if (buttons.length > 0) void import("#app/styles/app.scss").catch(() => undefined);
  box.append(alert, ...buttons);
  main.append(box);
  root.replaceChildren(main);
  title.focus();
};
