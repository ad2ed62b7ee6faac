import { useRef, useState } from "preact/hooks";

/** The plan as plain text, to copy where nothing can be written. */
export const CopyText = ({ text }: { readonly text: string }) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setTold("Copied.");
    } catch {
      // In a frame the clipboard may be closed: the text is selected instead.
      box.current?.focus();
      box.current?.select();
      setTold("The text is selected. Copy it with your keyboard.");
    }
  };
  return (
    <div class="tl-copy">
      <label class="tl-small" for="plan-as-text">
        The plan as text
      </label>
      <textarea
        class="nhsuk-textarea tl-mono"
        id="plan-as-text"
        ref={box}
        readOnly
        rows={8}
        value={text}
      />
      <button type="button" class="tl-chip" onClick={() => void copy()}>
        Copy as text
      </button>
      <span role="status"> {told}</span>
    </div>
  );
};
