import { takenParts, type ChartPart } from './statechart-state.ts';
import type { TraceEntry } from '#sim/index.ts';

/** Drawings of a lab's roles, by the path of the file that has them: each file is fetched once. */
const files = new Map<string, Promise<Readonly<Record<string, string>>>>();

/**
 * Shows the drawing of a role: SVG from the site's own build, fetched when it is first wanted, so that
 * a page of several labs does not carry what few readers open. A copy names itself in words instead of
 * by ids, which must stay the only ones of their kind. Rejects if the file cannot be had.
 */
export async function showDrawing(holder: Element, path: string, role: string): Promise<void> {
  const drawings = await (files.get(path) ?? fetchDrawings(path));
  // As HTML, in which an <svg> needs no namespace of its own, like the same drawing inside a page.
  const parsed = new DOMParser().parseFromString(drawings[role] ?? '', 'text/html');
  const drawing = parsed.querySelector('svg');
  if (!drawing) throw new Error(`${path} has no drawing of “${role}”.`);
  drawing.setAttribute('aria-label', drawing.querySelector('title')?.textContent ?? '');
  drawing.removeAttribute('aria-labelledby');
  drawing.style.setProperty('--natural', `${drawing.getAttribute('width')}px`);
  for (const part of drawing.querySelectorAll('[id]')) part.removeAttribute('id');
  holder.replaceChildren(drawing);
}

function fetchDrawings(path: string): Promise<Readonly<Record<string, string>>> {
  const file = fetch(path).then((response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json() as Promise<Readonly<Record<string, string>>>;
  });
  files.set(path, file);
  // What failed once may work when it is wanted again.
  file.catch(() => files.delete(path));
  return file;
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
  keepInView(holder);
}

/** Scrolls a drawing larger than its window, never the page, so that the active states can be seen. */
function keepInView(holder: Element): void {
  const window = holder.getBoundingClientRect();
  // The last active one in the drawing's order lies innermost.
  const state = [...holder.querySelectorAll('[data-state].is-active')].at(-1);
  if (!state) return;
  const box = state.getBoundingClientRect();
  if (box.left < window.left || box.right > window.right) {
    holder.scrollLeft += (box.left + box.right - window.left - window.right) / 2;
  }
  if (box.top < window.top || box.bottom > window.bottom) {
    holder.scrollTop += (box.top + box.bottom - window.top - window.bottom) / 2;
  }
}
