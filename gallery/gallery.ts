import { nameOf, parts } from "../test/app/examples/example.ts";
import { examples } from "../test/app/examples/examples.ts";

const nav = document.querySelector("nav");
const form = document.querySelector("form");
const frame = document.querySelector("iframe");

const list = parts.map((part) => {
  const items = examples
    .filter((one) => one.part === part)
    .map((one) => `<li><a href="#${nameOf(one)}">${one.name}</a></li>`);
  return `<h2>${part}</h2><ul>${items.join("")}</ul>`;
});

const show = (): void => {
  if (!form || !frame || !nav) return;
  const wishes = new FormData(form);
  const [first] = examples;
  const name = location.hash.slice(1) || (first ? nameOf(first) : "");
  frame.style.width = `${wishes.get("width")}px`;
  frame.src = "about:blank";
  requestAnimationFrame(() => {
    frame.src = `./frame.html#${name}:${wishes.get("scheme")}`;
  });
  for (const link of nav.querySelectorAll("a"))
    if (link.hash === `#${name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
};

if (nav) nav.innerHTML = list.join("");
form?.addEventListener("change", show);
addEventListener("hashchange", show);
show();
