/** What was asked for before it was drawn. */
let awaited: string | undefined;

/** Opens whatever folds hold the element, so that a link to it leads somewhere; a fold yet to come opens as it comes. */
export const reveal = (id: string): void => {
  const found = document.getElementById(id);
  awaited = found === null ? id : undefined;
  let fold = found?.closest("details");
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest("details");
  }
};

/** Whether this fold was asked for before it came; told once. */
export const wasAwaited = (id: string | undefined): boolean => {
  if (id === undefined || id !== awaited) return false;
  awaited = undefined;
  return true;
};
