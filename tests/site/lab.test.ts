import { expect, inject, test } from 'vitest';
import { paramsOf } from '#labs/define-lab.ts';
import { labs } from '#labs/registry.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import { eventsCsv } from '#player/events-csv.ts';
import { Run } from '#sim/index.ts';
import {
  copied,
  eventsOf,
  hasMoved,
  justWatch,
  labOn,
  questionOn,
  stepOn,
  timeOf,
  useBrowser,
} from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');

/** The events of a run in Node, as the page's CSV has them. */
function eventsInNode(id: string, preset: string, seed: number): string {
  const lab = labs[id]!;
  const params = paramsOf(lab, preset);
  const run = new Run(scenarioOf(lab, params, seed), { seed });
  run.runUntil(lab.horizonMs(params));
  return eventsCsv(run.trace);
}

test('a reader predicts, plays, pauses, scrubs back, branches, and shares the very moment', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/lessons/waiting/`);
  const lab = await labOn(page, 'queue');

  // Play asks for a prediction first; here a question of the lesson takes it.
  await lab.getByRole('button', { name: 'Play' }).click();
  const leading = lab.getByRole('button', { name: 'Go to the question' });
  expect(await leading.evaluate((element) => element === document.activeElement)).toBe(true);
  await leading.click();
  const question = await questionOn(page, 'waiting/nearly-full');
  const guess = question.getByRole('textbox');
  expect(await guess.evaluate((element) => element === document.activeElement)).toBe(true);
  await guess.fill('50');
  await question.getByRole('button', { name: 'Keep my guess' }).click();
  await question.getByRole('button', { name: 'Run it' }).click();

  await lab.getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(1500);
  await lab.getByRole('button', { name: 'Pause' }).click();
  const paused = await timeOf(lab);
  expect(paused).not.toMatch(/^0(\.0+)? /);
  await page.waitForTimeout(300);
  expect(await timeOf(lab)).toBe(paused);

  // Back, and something else happens there: the old future is gone.
  const scrub = lab.getByRole('slider', { name: 'Time', exact: true });
  await scrub.fill(String(Number(await scrub.inputValue()) / 2));
  const branchPoint = await timeOf(lab);
  expect(branchPoint).not.toBe(paused);
  await lab
    .getByRole('group', { name: /What if/ })
    .getByRole('button')
    .first()
    .click();
  await lab.getByRole('button', { name: 'Step', exact: true }).click();
  const here = await eventsOf(lab);

  await lab.getByRole('button', { name: 'Copy link' }).click();
  const link = await copied(page);
  expect(link).toContain('do=');

  const elsewhere = await (await browser.reader()).context().newPage();
  await elsewhere.goto(link);
  const same = await labOn(elsewhere, 'queue');
  expect(await timeOf(same)).toBe(await timeOf(lab));
  await elsewhere.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  expect(await eventsOf(same)).toBe(here);
});

/** Each lab with the smallest of its worlds: its events are to be copied one by one. */
const smallest = Object.values(labs).map((lab): [lab: string, preset: string] => {
  const size = (preset: string) => lab.build(paramsOf(lab, preset), 5).nodes.length;
  const presets = Object.keys(lab.presets).sort((a, b) => size(a) - size(b));
  return [lab.id, presets[0]!];
});

test.each(smallest)(
  '%s runs in the browser exactly as in Node, to the last event',
  async (id, preset) => {
    const page = await browser.reader();
    await page.goto(`${site}/labs/${id}/?v=1&preset=${preset}&seed=5`);
    const lab = await labOn(page, id);
    await justWatch(lab);
    await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
    expect(await eventsOf(lab)).toBe(eventsInNode(id, preset, 5));
  },
);

test('at the end, the run marks the prediction and theory stands beside both', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/labs/queue/?v=1&preset=calm`);
  const lab = await labOn(page, 'queue');
  await lab.getByRole('textbox').first().fill('999');
  await lab.getByRole('button', { name: 'Predict' }).click();
  await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
  await expect.poll(() => lab.innerText()).toMatch(/999/);
  const theoryMs = labs['queue']!.theory(paramsOf(labs['queue']!, 'calm'))['timeInSystemMs']!;
  expect(await lab.innerText()).toContain(String(Number(theoryMs.toPrecision(3))));
});

test('a long run counts in the background, can be cancelled, and leaves the page responsive', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/labs/queue/?v=1&preset=calm`);
  const lab = await labOn(page, 'queue');
  await justWatch(lab);
  await lab.getByRole('button', { name: 'Run 200,000 requests' }).click();
  const progress = lab.getByRole('progressbar');
  await progress.waitFor();
  // The page does something else meanwhile, and the bar moves on.
  await lab.getByRole('button', { name: 'Step', exact: true }).click();
  await expect
    .poll(async () => Number(await progress.getAttribute('value')), { timeout: 60_000 })
    .toBeGreaterThan(2);
  await lab.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => lab.innerText()).toContain('Cancelled.');

  await lab.getByRole('button', { name: 'Run 200,000 requests' }).click();
  await expect.poll(() => lab.innerText(), { timeout: 120_000 }).toContain('standard error');
});

test('going back in the browser leads back to the page, and the lab still works', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/labs/queue/`);
  await page.goto(`${site}/glossary/`);
  await page.goBack();
  const lab = await labOn(page, 'queue');
  await justWatch(lab);
  await stepOn(lab);
  await hasMoved(lab);
});

test('the statechart lights the state of the selected node and the step it has just taken', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/labs/queue/`);
  const lab = await labOn(page, 'queue');
  await justWatch(lab);
  await lab.getByRole('tab', { name: 'Statechart' }).click();
  const active = () =>
    lab
      .locator('[data-state]:not([data-state=""]).is-active')
      .evaluateAll((parts) => parts.map((p) => p.getAttribute('data-state')));
  await expect.poll(active).toEqual(['waiting']);
  for (let i = 0; i < 12 && (await active())[0] === 'waiting'; i++) {
    await lab.getByRole('button', { name: 'Step', exact: true }).click();
  }
  expect(await active()).toEqual(['working']);
  expect(await lab.locator('.is-taken[data-event="REQUEST"]').count()).toBeGreaterThan(0);
});

test('an embedded lab is the lab and nothing else', async () => {
  const page = await browser.reader();
  await page.goto(`${site}/embed/lab/queue/?v=1&preset=calm`);
  const lab = await labOn(page, 'queue');
  expect(await page.getByRole('navigation').count()).toBe(0);
  await justWatch(lab);
  await lab.getByRole('slider', { name: 'Time', exact: true }).press('End');
  expect(await lab.innerText()).toMatch(/ms/);
});
