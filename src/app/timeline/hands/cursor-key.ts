/** What a key does on the cursor; every one has a button or a tap that does the same. */
export type CursorAct =
  | { readonly kind: "step"; readonly towards: -1 | 1 }
  | { readonly kind: "next"; readonly towards: -1 | 1 }
  | { readonly kind: "page"; readonly towards: -1 | 1 }
  | { readonly kind: "zoom"; readonly times: number }
  | { readonly kind: "end"; readonly of: "first" | "last" };

const nearer = 1 / 1.5;

/** The act of a key; undefined leaves it to the page. */
export const cursorAct = ({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">):
  | CursorAct
  | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return { kind: shiftKey ? "next" : "step", towards: -1 };
    case "ArrowRight":
    case "ArrowUp":
      return { kind: shiftKey ? "next" : "step", towards: 1 };
    case "PageDown":
      return { kind: "page", towards: -1 };
    case "PageUp":
      return { kind: "page", towards: 1 };
    case "+":
    case "=":
      return { kind: "zoom", times: nearer };
    case "-":
    case "_":
      return { kind: "zoom", times: 1 / nearer };
    case "Home":
      return { kind: "end", of: "first" };
    case "End":
      return { kind: "end", of: "last" };
    default:
      return undefined;
  }
};
