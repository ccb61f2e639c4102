/**
 * What a lab notices of the page it stands on: whether it can be seen, whether the reader asks for
 * less motion, and what the address says. Everything here needs a browser.
 */

/** Calls `hidden` when the lab leaves the screen or its tab is no longer shown. Returns how to stop. */
export function whenHidden(element: Element, hidden: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (entries.every((entry) => !entry.isIntersecting)) hidden();
  });
  observer.observe(element);
  const onVisibility = () => {
    if (document.hidden) hidden();
  };
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** Tells at once, and whenever it changes, whether less motion is asked for. Returns how to stop. */
export function watchMotion(still: (less: boolean) => void): () => void {
  const query = matchMedia('(prefers-reduced-motion: reduce)');
  const tell = () => still(query.matches);
  tell();
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/**
 * The page's own query as far as it is meant for this lab: where a page has several labs, only a
 * link that names the lab (`lab=`) is for it, and only the first of its name takes it.
 */
export function queryFor(figure: Element): string {
  const query = location.search.slice(1);
  const labs = [...document.querySelectorAll<HTMLElement>('[data-lab]')];
  const named = new URLSearchParams(query).get('lab');
  const meant = named === null && labs.length === 1 ? labs[0] : first(labs, named);
  return meant === figure ? query : '';
}

function first(labs: readonly HTMLElement[], name: string | null): HTMLElement | undefined {
  return labs.find((lab) => lab.dataset['lab'] === name);
}

/** Whether readers shall say what they expect before a run: not if the address has `predictions=no`. */
export function asksForPredictions(): boolean {
  return document.documentElement.dataset['predictions'] !== 'no';
}

declare global {
  interface HTMLElementEventMap {
    /** Sent to a lab's figure by whoever wants a link's query to the moment it shows. */
    'course:moment': CustomEvent<{ take(query: string): void }>;
  }
}

/** Answers whoever asks the lab in `figure` for its moment. Returns how to stop. */
export function onMomentAsked(figure: HTMLElement, moment: () => string): () => void {
  const answer = ({ detail }: HTMLElementEventMap['course:moment']) => detail.take(moment());
  figure.addEventListener('course:moment', answer);
  return () => figure.removeEventListener('course:moment', answer);
}

/** Whether a frame of another site was given the screen. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled;
}

export function toggleFullScreen(element: Element): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else element.requestFullscreen().catch(() => undefined);
}

/** The full address of a path of this site with this query. */
export function addressOf(path: string, query: string): string {
  const url = new URL(path, location.href);
  url.search = query;
  return url.href;
}
