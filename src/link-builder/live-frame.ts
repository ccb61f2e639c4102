/** The query of a link to the moment that the lab in `frame` shows; undefined if it cannot be asked. */
export function momentOf(frame: HTMLIFrameElement | undefined): string | undefined {
  const figure = frame?.contentDocument?.querySelector('[data-lab]');
  const answers: string[] = [];
  const take = (query: string) => void answers.push(query);
  figure?.dispatchEvent(new CustomEvent('course:moment', { detail: { take } }));
  return answers[0];
}
