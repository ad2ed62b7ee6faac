import type { Story } from "../../fixtures/story.ts";

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const card = (story: Story, choose: (story: Story) => void): HTMLElement => {
  const made = element("li", "");
  made.className = "tl-card";
  const button = element("button", `${story.name.given} ${story.name.family}, ${story.age}`);
  button.className = "tl-quiet";
  button.setAttribute("type", "button");
  button.addEventListener("click", () => choose(story));
  made.append(button, element("p", story.tells[0]));
  return made;
};

/** Whom to open the demonstration on. */
export const choosePerson = (
  root: Element,
  stories: readonly Story[],
  choose: (story: Story) => void,
): void => {
  const main = element("main", "");
  main.className = "tl-main";
  const box = element("section", "");
  box.className = "tl-section";
  const list = element("ul", "");
  list.className = "tl-cards";
  list.append(...stories.map((story) => card(story, choose)));
  box.append(
    element("h1", "Choose a person"),
    element("p", "Each of them is invented, to show one thing. Open another in a new page."),
    list,
  );
  main.append(box);
  root.replaceChildren(main);
};
