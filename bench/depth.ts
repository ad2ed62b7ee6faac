type Span = { readonly start: number; readonly end: number };

/**
 * The longest chain of requests of which each was made only when the one before had been answered, whether it needed
 * that answer or only its turn.
 */
export const depthOf = (requests: readonly Span[]): number => {
  const depth = new Map<Span, number>();
  for (const one of requests.toSorted((a, b) => a.start - b.start)) {
    const before = requests.filter(({ end }) => end <= one.start);
    depth.set(one, 1 + Math.max(0, ...before.map((each) => depth.get(each) ?? 0)));
  }
  return Math.max(0, ...depth.values());
};
