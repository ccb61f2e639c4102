/**
 * Marks in a list of fragment links the section that is being read: the last heading above the
 * upper third of the window.
 */
export function followSections(list: Element): void {
  const sections = [...list.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let current: Element | undefined;
  const update = (): void => {
    const line = innerHeight / 3;
    const reading = sections.findLast(({ heading }) => heading.getBoundingClientRect().top < line);
    if (reading?.link === current) return;
    current?.removeAttribute('aria-current');
    current = reading?.link;
    current?.setAttribute('aria-current', 'true');
  };
  // Headings that cross the line are all that can change the answer.
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -66% 0px' });
  for (const { heading } of sections) observer.observe(heading);
}
