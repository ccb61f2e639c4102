import { element, escapeMarkup } from './write-svg.ts';

/**
 * A diagram as a figure. What is wider than the page scrolls inside, so the scrolled part can be
 * focused and is a named region. `caption` is plain text.
 */
export function diagramFigure(svg: string, title: string, caption?: string): string {
  const scroll = { class: 'diagram-scroll', 'aria-label': title, tabindex: 0 };
  return element(
    'figure',
    { class: 'diagram' },
    element('section', scroll, svg) +
      (caption === undefined ? '' : element('figcaption', {}, escapeMarkup(caption))),
  );
}
