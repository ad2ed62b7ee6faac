/** What a GP does to a part: presses what bears these words, or chooses one of a list. */
export type Deed = string | { readonly choose: string; readonly from: string };

const patience = 200;

const pressable = "button, summary, label, a";
const says = (one: Element, words: string): boolean =>
  (one.textContent ?? "").trim().replaceAll(/\s+/g, " ").startsWith(words);

/** What bears the words, once it is drawn: some parts come later. */
const found = async (root: ParentNode, words: string): Promise<HTMLElement> => {
  for (let asked = 0; asked < patience; asked += 1) {
    const one = [...root.querySelectorAll<HTMLElement>(pressable)].find((each) =>
      says(each, words),
    );
    if (one !== undefined) return one;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`nothing here says ${words}`);
};

const choose = (label: HTMLElement, words: string): void => {
  const list = document.getElementById(label.getAttribute("for") ?? "");
  if (!(list instanceof HTMLSelectElement)) throw new Error(`${label.textContent} names no list`);
  const option = [...list.options].find((one) => says(one, words));
  if (option === undefined) throw new Error(`the list has no ${words}`);
  list.value = option.value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
};

/** Does these things one after the other. */
export const act = async (root: ParentNode, deeds: readonly Deed[]): Promise<void> => {
  for (const deed of deeds) {
    if (typeof deed === "string") (await found(root, deed)).click();
    else choose(await found(root, deed.from), deed.choose);
  }
};
