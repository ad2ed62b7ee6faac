/** Opens whatever folds hold the element, so that a link to it leads somewhere. */
export const reveal = (id: string): void => {
  let fold = document.getElementById(id)?.closest("details");
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest("details");
  }
};
