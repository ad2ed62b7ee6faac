import { asObject, asText, type Json } from "./json.ts";

const entities: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&#39;", "'"],
  ["&nbsp;", " "],
  ["&#160;", " "],
  // Last, so that an escaped entity is not read twice.
  ["&amp;", "&"],
];

const withoutTags = (markup: string): string => {
  const kept: string[] = [];
  let at = 0;
  for (let open = markup.indexOf("<"); open >= 0; open = markup.indexOf("<", at)) {
    kept.push(markup.slice(at, open));
    const close = markup.indexOf(">", open);
    if (close < 0) return kept.join(" ");
    at = close + 1;
  }
  return [...kept, markup.slice(at)].join(" ");
};

/** The words of a resource's narrative: markup is dropped, never shown. */
export const narrativeWords = (json: Json): string => {
  const div = asText(asObject(json.text)?.div) ?? "";
  const words = entities.reduce(
    (text, [entity, sign]) => text.replaceAll(entity, sign),
    withoutTags(div),
  );
  return words.replace(/\s+/g, " ").trim();
};
