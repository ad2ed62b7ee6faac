import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** A part that comes later; `ahead` fetches it before it is drawn. */
export type Later<P> = ComponentType<P & { readonly arrived?: (() => void) | undefined }> & {
  readonly ahead: () => void;
};

/** A part whose code is fetched after the headline; its place is kept while it comes. `arrived` is told once it stands. */
export const later = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  says: string,
): Later<P> => {
  let loaded: ComponentType<P> | undefined;
  const part = (props: P & { readonly arrived?: (() => void) | undefined }) => {
    const [Part, setPart] = useState<{ readonly is: ComponentType<P> } | undefined>(
      loaded === undefined ? undefined : { is: loaded },
    );
    const [failed, setFailed] = useState(false);
    const fetchPart = async (): Promise<void> => {
      setFailed(false);
      try {
        loaded = await load();
        setPart({ is: loaded });
      } catch {
        setFailed(true);
      }
    };
    // After what stands has been painted: the headline shares the line with nothing.
    useEffect(() => {
      if (Part === undefined) void fetchPart();
    }, []);
    const settled = Part !== undefined || failed;
    useLayoutEffect(() => {
      if (settled) props.arrived?.();
    }, [settled]);
    if (Part !== undefined) return <Part.is {...props} />;
    if (!failed) return <p class="tl-waiting">{says}</p>;
    return (
      <p role="alert">
        This part of Throughline did not load.{" "}
        <button type="button" class="tl-quiet" onClick={() => void fetchPart()}>
          Try again
        </button>
      </p>
    );
  };
  // What fails here is asked for again, and told, where it is drawn.
  return Object.assign(part, { ahead: () => void load().catch(() => undefined) });
};
