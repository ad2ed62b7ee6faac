import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Face } from "./face.ts";
import { type Drawings, openStage } from "./stage.ts";

type Props = { readonly face: Face; readonly children: Drawings };

/** The face that the screen is turned to; the other waits outside the page. */
export const Faces = ({ face, children }: Props) => {
  const host = useRef<HTMLElement>(null);
  const stage = useRef<ReturnType<typeof openStage> | undefined>(undefined);
  useLayoutEffect(() => {
    stage.current ??= openStage();
    if (host.current !== null) stage.current.show(host.current, face, children);
  });
  useEffect(() => () => stage.current?.close(), []);
  return <main id="main" ref={host} />;
};
