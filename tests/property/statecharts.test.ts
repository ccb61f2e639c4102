import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#diagrams/browser.ts';
import { chartModel } from '#diagrams/chart-model.ts';
import { closeDrawingPage } from '#diagrams/drawing-page.ts';
import { statechartOf } from '#diagrams/statechart.ts';
import { anyMachine } from '../unit/diagrams/any-machine.ts';
import { isInside, isOnBorder, measure, overlap } from '../unit/diagrams/measured-chart.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 3000, height: 3000 } });
});

afterAll(async () => {
  await browser.close();
  await closeDrawingPage();
});

test('any machine is drawn whole: all states and transitions, lines at their ends, words apart', async () => {
  await fc.assert(
    fc.asyncProperty(anyMachine, async (machine) => {
      const model = chartModel(machine);
      const svg = await statechartOf(machine, { title: 'Any', description: 'Any.' });
      const { states, labels, lines } = await measure(page, svg);
      const boxOf = (path: string) => states.find((state) => state.path === path)!.box;

      expect(states.map(({ path }) => path).sort()).toEqual(
        model.states.map(({ path }) => path).sort(),
      );
      expect(labels.map(({ transition }) => Number(transition)).sort((a, b) => a - b)).toEqual(
        model.transitions.map(({ id }) => id),
      );
      for (const { transition, start, tip } of lines) {
        const { source, targets } = model.transitions[Number(transition)]!;
        expect(isOnBorder(start, boxOf(source)), `leaves "${source}"`).toBe(true);
        expect(
          targets.some((path) => isOnBorder(tip, boxOf(path))),
          `enters ${String(targets)}`,
        ).toBe(true);
      }
      for (const { path, parent } of model.states) {
        if (parent !== undefined) expect(isInside(boxOf(path), boxOf(parent)), path).toBe(true);
      }
      const words = [...labels.map(({ box }) => box), ...states.map(({ nameBox }) => nameBox)];
      expect(words.some((a, i) => words.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
    }),
    // Each run draws in a browser; the seed is fixed, since what is tested here is mostly Mermaid.
    { numRuns: 12, seed: 7 },
  );
});
