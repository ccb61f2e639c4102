import { takenParts, type ChartPart } from './statechart-state.ts';
import type { TraceEntry } from '#sim/index.ts';

/**
 * Copies the drawing of a role to where it is shown. The page has it once for each lab, in the first
 * figure of that lab (see Lab.astro); a copy names itself in words instead of by ids, which must stay
 * the only ones of their kind. Returns how to take it away again.
 */
export function copyDrawing(holder: Element, role: string | undefined): (() => void) | undefined {
  const lab = holder.closest<HTMLElement>('[data-lab]')?.dataset['lab'];
  const kept = document.querySelector(`[data-lab="${lab}"] [data-statechart="${role}"] > svg`);
  if (!kept) return undefined;
  const drawing = kept.cloneNode(true) as SVGElement;
  drawing.setAttribute('aria-label', drawing.querySelector('title')?.textContent ?? '');
  drawing.removeAttribute('aria-labelledby');
  for (const part of drawing.querySelectorAll('[id]')) part.removeAttribute('id');
  holder.append(drawing);
  return () => drawing.remove();
}

/** Lights the active states and the transition just taken. */
export function lightDrawing(
  holder: Element,
  active: ReadonlySet<string>,
  last: TraceEntry | undefined,
): void {
  for (const part of holder.querySelectorAll<SVGElement>('[data-state]')) {
    part.classList.toggle('is-active', active.has(part.dataset['state'] ?? ''));
  }
  const parts = [...holder.querySelectorAll<SVGElement>('[data-transition]')].map(
    (element): ChartPart & { element: SVGElement } => ({
      element,
      source: element.dataset['source'] ?? '',
      event: element.dataset['event'] ?? '',
      target: element.dataset['target'],
    }),
  );
  const taken = takenParts(parts, last);
  for (const part of parts) part.element.classList.toggle('is-taken', taken.includes(part));
}
