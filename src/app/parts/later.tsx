import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part whose code is fetched after the headline; its place is kept while it comes. */
export const later = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  says: string,
): ComponentType<P> => {
  let loaded: ComponentType<P> | undefined;
  return (props: P) => {
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
    useEffect(() => {
      if (Part === undefined) void fetchPart();
    }, []);
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
};
