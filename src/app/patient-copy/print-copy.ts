const only = "tl-only-copy";

/** Prints the patient's copy and nothing else of the page; whatever the browser does, the page comes back. */
export const printCopy = (): void => {
  const { classList } = document.body;
  classList.add(only);
  window.addEventListener("afterprint", () => classList.remove(only), { once: true });
  window.print();
};
