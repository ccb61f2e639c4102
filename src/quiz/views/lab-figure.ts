/**
 * The figure of `lab` that belongs to a question: the next one after it, else the last before it. A
 * lesson may show the same lab several times, each time in another state.
 */
export function labFigure(lab: string, question: Element): HTMLElement | undefined {
  const figures = [...document.querySelectorAll<HTMLElement>(`[data-lab="${lab}"]`)];
  const next = figures.find(
    (figure) => question.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return next ?? figures.at(-1);
}

/** The question above `figure` whose guess it marks, if the page has one: the nearest. */
export function questionOf(lab: string, figure: Element): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(`[data-predicts="${lab}"]`)].findLast(
    (question) =>
      labFigure(lab, question) === figure &&
      question.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}
