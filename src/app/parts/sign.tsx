/** The signs beside words: shapes drawn here, because fonts of practice computers may lack them. */
export type SignName = "met" | "not-met" | "unknown" | "due" | "done" | "none" | "alert";

const shapes: Readonly<Record<SignName, string>> = {
  met: "M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10Z",
  "not-met": "M6 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10ZM6 3a3 3 0 1 0 0 6a3 3 0 1 0 0-6Z",
  unknown: "M3 4a3 3 0 1 1 4 2.8V8H5V5.5a1.2 1.2 0 1 0-.6-1.5ZM5 9.2h2v2H5Z",
  due: "M1 1h10v10H1ZM3 3v6h6V3Z",
  done: "M1 6.5 2.6 5l2 2L9.5 2 11 3.5 4.6 10Z",
  none: "M2 5h8v2H2Z",
  alert: "M6 0 12 11H0ZM5.2 4v3.4h1.6V4ZM5.2 8.4v1.4h1.6V8.4Z",
};

/** A sign, hidden from screen readers: the word beside it says the same. */
export const Sign = ({ name }: { readonly name: SignName }) => (
  <svg class="tl-sign" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d={shapes[name]} fill="currentColor" fill-rule="evenodd" />
  </svg>
);
