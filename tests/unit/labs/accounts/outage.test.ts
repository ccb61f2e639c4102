/** What is gone when the one place is down, and when one PC is. */
import { expect, test } from 'vitest';
import { act, ended, read, started, tallyOf } from './runs.ts';

const outage = { story: 'outage', regime: 'directory' };

test('the directory is down: who has a ticket works on, until nobody has one', () => {
  const run = started(outage);
  run.runUntil(125_000);
  const first = read(run, 'reach')!;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(100);
  run.runUntil(120_000 + 5 * 60_000 + 1_000);
  expect(read(run, 'reach')).toBe(0);
  run.runUntil(810_000);
  expect(read(run, 'reach')).toBe(100);
});

test('one of four PCs is down: one share is gone, the others do not notice', () => {
  const run = started({ story: 'outage' });
  run.runUntil(300_000);
  // Two of six people need all four shares, the others three that are all there.
  expect(read(run, 'reach')).toBeCloseTo((100 * (2 * 3 + 4 * 3)) / (2 * 4 + 4 * 3), 9);
});

test('a directory leaves far more requests unanswered than one PC of four', () => {
  const unanswered = ['directory', 'sharePasswords'].map(
    (regime) => tallyOf(ended({ ...outage, regime })).unanswered,
  );
  expect(unanswered[0]).toBeGreaterThan(3 * unanswered[1]!);
});

test('buttons switch it off and on', () => {
  const run = started({ regime: 'directory' });
  act(run, 'crash', { regime: 'directory' });
  expect(run.view.snapshot('directory').value).toBe('down');
  act(run, 'restart', { regime: 'directory' });
  expect(run.view.snapshot('directory').value).toEqual({ answering: 'waiting' });
});
