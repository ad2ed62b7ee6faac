/** The exponent by which the time grows with the size: the slope of a straight line through both logarithms. */
export const exponentOf = (
  points: readonly (readonly [size: number, seconds: number])[],
): number => {
  const logs = points.map(([size, seconds]) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const along = logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return across / along;
};
