const dressing = new Map<string, Promise<void>>();

/** Once for each file; a part whose styles do not come is still shown, and the next one asks again. */
const dress = (href: string): Promise<void> => {
  const before = dressing.get(href);
  if (before !== undefined) return before;
  const done = new Promise<void>((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      dressing.delete(href);
      link.remove();
      resolve();
    };
    document.head.append(link);
  });
  dressing.set(href, done);
  return done;
};

/** Imports a part of the program together with its styles, in place of the build tool's own and larger helper. */
export const __vitePreload = async <T>(
  load: () => Promise<T>,
  files: readonly string[] = [],
  base = location.href,
): Promise<T> => {
  const styles = files.filter((file) => file.endsWith(".css"));
  const [part] = await Promise.all([
    load(),
    ...styles.map((file) => dress(new URL(file, base).href)),
  ]);
  return part;
};
