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

/** The button that plays the lab in `figure`; undefined while the lab has not woken up. */
export function playOf(figure: Element): HTMLElement | undefined {
  return figure.querySelector<HTMLElement>('[data-play]') ?? undefined;
}

/** Waits until the lab in `figure` has woken up, as it does when it comes into view. */
export function whenAwake(figure: Element): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = () => {
      const play = playOf(figure);
      if (!play) return;
      observer.disconnect();
      resolve(play);
    };
    const observer = new MutationObserver(look);
    observer.observe(figure, { childList: true, subtree: true });
    look();
  });
}
