import { isAbout } from "../store/compartment.ts";
import type { Stored } from "../store/stored.ts";

/** What a scope lets one do, in SMART 2 letters. */
export type Letter = "c" | "r" | "u" | "d" | "s";

export type Scope = {
  readonly context: "patient" | "user" | "system";
  /** A resource type, or `*`. */
  readonly type: string;
  readonly letters: string;
};

/** What the bearer of a token may do; undefined patient: no patient was in context. */
export type Access = { readonly scopes: readonly Scope[]; readonly patient: string | undefined };

/** How far a permission goes: every patient, the one in context, or nowhere. */
export type Reach = "all" | "patient" | "none";

/** How far the access goes for one kind of interaction with one type. */
export const reachOf = (access: Access | "open", type: string, letter: Letter): Reach => {
  if (access === "open") return "all";
  const granted = access.scopes.filter(
    (scope) => (scope.type === type || scope.type === "*") && scope.letters.includes(letter),
  );
  if (granted.some(({ context }) => context !== "patient")) return "all";
  return granted.length > 0 && access.patient ? "patient" : "none";
};

/** Whether the resource lies within that reach; `read` finds what it refers to, by `Type/id`. */
export const reaches = (
  access: Access | "open",
  reach: Reach,
  resource: Stored,
  read: (name: string) => Stored | undefined,
): boolean => {
  switch (reach) {
    case "all":
      return true;
    case "none":
      return false;
    case "patient":
      return (
        access !== "open" && access.patient !== undefined && isAbout(resource, access.patient, read)
      );
  }
};
