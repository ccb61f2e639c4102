import { takenParts, type ChartPart } from './statechart-state.ts';
import type { TraceEntry } from '#sim/index.ts';

/**
 * Takes the drawing of a role from where the page keeps it, so that it is in the page only once.
 * Returns how to give it back.
 */
export function borrowDrawing(holder: Element, role: string | undefined): (() => void) | undefined {
  const kept = holder.closest('[data-lab]')?.querySelector(`[data-statechart="${role}"]`);
  const drawing = kept?.querySelector('svg');
  if (!kept || !drawing) return undefined;
  holder.append(drawing);
  return () => kept.append(drawing);
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
