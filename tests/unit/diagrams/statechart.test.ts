import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '#diagrams/browser.ts';
import { chartModel } from '#diagrams/chart-model.ts';
import { closeDrawingPage } from '#diagrams/drawing-page.ts';
import { statechartOf } from '#diagrams/statechart.ts';
import { allMachines } from './all-machines.ts';
import { peer, server } from './example-machines.ts';
import { isInside, isOnBorder, measure, overlap, type MeasuredChart } from './measured-chart.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 2400, height: 2400 } });
});

afterAll(async () => {
  await browser.close();
  await closeDrawingPage();
});

const named = { title: 'A chart', description: 'Its states.' };
const numbers = (list: { transition: string }[]) =>
  list.map(({ transition }) => Number(transition));
const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);

describe.each(await allMachines())('the chart of %s', (_, machine) => {
  const model = chartModel(machine);
  const stays = ({ source, targets }: (typeof model.transitions)[number]) =>
    targets.length === 0 || (targets.length === 1 && targets[0] === source);
  let svg: string;
  let chart: MeasuredChart;

  beforeAll(async () => {
    svg = await statechartOf(machine, named);
    chart = await measure(page, svg);
  });

  test('draws every state exactly once, with its name', () => {
    const drawn = chart.states.map(({ path, name }) => `${path} ${name}`);
    const meant = model.states.map(
      ({ path, name, kind }) => `${path} ${kind === 'history' ? 'H' : name}`,
    );
    expect(drawn.sort()).toEqual(meant.sort());
  });

  test('labels every transition exactly once, with its event and guard', () => {
    const drawn = chart.labels.map(({ transition, text }) => `${transition} ${text}`);
    expect(drawn.sort()).toEqual(
      model.transitions.map(({ id, label }) => `${String(id)} ${label}`).sort(),
    );
  });

  test('draws a line for every target of every transition, and a loop for one that stays', () => {
    const moving = model.transitions.filter((one) => !stays(one));
    expect(sorted(numbers(chart.lines))).toEqual(
      moving.flatMap(({ id, targets }) => targets.map(() => id)),
    );
    expect(sorted(numbers(chart.loops))).toEqual(
      model.transitions.filter(stays).map(({ id }) => id),
    );
  });

  test('leads every line from the border of its source to the border of a target', () => {
    const boxOf = (path: string) => chart.states.find((state) => state.path === path)!.box;
    const reached = new Set<string>();
    for (const { transition, start, tip } of chart.lines) {
      const { source, targets } = model.transitions[Number(transition)]!;
      expect(isOnBorder(start, boxOf(source)), `${transition} leaves "${source}"`).toBe(true);
      const target = targets.find((path) => isOnBorder(tip, boxOf(path)));
      expect(target, `${transition} arrives at ${targets.join(', ')}`).toBeDefined();
      reached.add(`${transition} ${target!}`);
    }
    expect(reached.size).toBe(chart.lines.length);
  });

  test('draws loops in the state that they stay in', () => {
    for (const { transition, source } of chart.loops) {
      expect(source).toBe(model.transitions[Number(transition)]!.source);
    }
  });

  test('keeps states inside the state they belong to', () => {
    const boxOf = (path: string) => chart.states.find((state) => state.path === path)!.box;
    for (const { path, parent } of model.states) {
      if (parent !== undefined) expect(isInside(boxOf(path), boxOf(parent)), path).toBe(true);
    }
  });

  test('keeps names and loops inside their boxes', () => {
    for (const { path, box, nameBox } of chart.states)
      expect(isInside(nameBox, box), path).toBe(true);
    for (const { transition, source } of chart.loops) {
      const label = chart.labels.find((one) => one.transition === transition)!;
      const state = chart.states.find(({ path }) => path === source)!;
      expect(isInside(label.box, state.box), label.text).toBe(true);
    }
  });

  test('keeps words apart', () => {
    const words = [
      ...chart.labels.map(({ text, box }) => ({ text, box })),
      ...chart.states.map(({ name, nameBox }) => ({ text: name, box: nameBox })),
    ];
    const clashes = words.flatMap((a, i) =>
      words
        .slice(i + 1)
        .filter((b) => overlap(a.box, b.box))
        .map((b) => `${a.text} on ${b.text}`),
    );
    expect(clashes).toEqual([]);
  });

  test('is small', () => {
    expect(gzipSync(svg).length).toBeLessThan(4096);
  });

  test('uses an id only for its title and description', () => {
    const id = `statechart-${machine.id}`;
    expect(chart.ids).toEqual([`${id}-title`, `${id}-desc`]);
  });
});

test('a chart carries the id, title and description it is given', async () => {
  const svg = await statechartOf(server, {
    title: 'A <server>',
    description: 'It "waits".',
    id: 'lab-1',
  });
  expect(svg).toContain('role="img" aria-labelledby="lab-1-title lab-1-desc"');
  expect(svg).toContain('<title id="lab-1-title">A &lt;server&gt;</title>');
  expect(svg).toContain('<desc id="lab-1-desc">It &quot;waits&quot;.</desc>');
});

test('a transition says where it leads and by what', async () => {
  const svg = await statechartOf(peer, named);
  expect(svg).toContain(
    'data-transition="0" data-source="" data-event="LEAVE" data-target="supplying.choked consuming.empty"',
  );
});

test('a description is the tooltip of its state', async () => {
  expect(await statechartOf(server, named)).toContain(
    '<g class="state atomic" data-state="idle"><title>Nobody is connected.</title>',
  );
});
