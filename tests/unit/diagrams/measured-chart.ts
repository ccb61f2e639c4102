import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface MeasuredChart {
  states: { path: string; box: Box; name: string; nameBox: Box }[];
  lines: { transition: string; start: DOMPointInit; tip: DOMPointInit }[];
  loops: { transition: string; source: string }[];
  labels: { transition: string; text: string; box: Box }[];
  ids: string[];
}

const styles = ['tokens', 'diagrams']
  .map((name) => readFileSync(`src/styles/${name}.css`, 'utf8'))
  .join('\n');

/** Lays a statechart out in a page with the site's own styles and measures its parts, in px. */
export async function measure(page: Page, svg: string): Promise<MeasuredChart> {
  await page.setContent(`<!doctype html><style>${styles}</style><div class="diagram">${svg}</div>`);
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<SVGGraphicsElement>(selector)];
    const boxOf = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    // A font's line box is taller than its letters.
    const wordsBox = (element: Element): Box => {
      const { top, bottom, ...sides } = boxOf(element);
      return { ...sides, top: top + 3, bottom: bottom - 3 };
    };
    const states = all('[data-state]').map((group) => ({
      path: group.dataset['state']!,
      box: boxOf(group.querySelector('rect')!),
      name: group.querySelector('text')!.textContent,
      nameBox: wordsBox(group.querySelector('text')!),
    }));
    const lines = all('path.edge[data-transition]:not(.loop)').map((line) => {
      // A line's data has its arrow head as a second stroke: side, tip, side.
      const [shaft = '', head = ''] = line.getAttribute('d')!.split(/(?=M)/);
      const at = (data: string, end: 'start' | 'middle') => {
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        path.setAttribute('d', data);
        const point = path.getPointAtLength(end === 'start' ? 0 : path.getTotalLength() / 2);
        const { x, y } = point.matrixTransform(line.getScreenCTM()!);
        return { x, y };
      };
      return {
        transition: line.dataset['transition']!,
        start: at(shaft, 'start'),
        tip: at(head, 'middle'),
      };
    });
    return {
      states,
      lines,
      loops: all('path.loop').map((loop) => ({
        transition: loop.dataset['transition']!,
        source: loop.closest<SVGElement>('[data-state]')!.dataset['state']!,
      })),
      labels: all('text[data-transition]').map((label) => ({
        transition: label.dataset['transition']!,
        text: label.textContent,
        box: wordsBox(label),
      })),
      ids: all('[id]').map(({ id }) => id),
    };
  });
}

export function overlap(a: Box, b: Box): boolean {
  const common = 1;
  return (
    a.left + common < b.right &&
    b.left + common < a.right &&
    a.top + common < b.bottom &&
    b.top + common < a.bottom
  );
}

export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

/** Whether a point lies on the border of a box, within two px. */
export function isOnBorder({ x = 0, y = 0 }: DOMPointInit, box: Box): boolean {
  const near = 2;
  const within =
    x > box.left - near && x < box.right + near && y > box.top - near && y < box.bottom + near;
  const deep =
    x > box.left + near && x < box.right - near && y > box.top + near && y < box.bottom - near;
  return within && !deep;
}
