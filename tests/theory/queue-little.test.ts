/**
 * Little’s law and the balance of flows hold on every single run, not on average: they are checked
 * to rounding. The clients stop asking, the server empties, and then L = λW for the very requests
 * that were let in, whatever the service times, workers, places, and whatever the reader did.
 */
import { expect, test } from 'vitest';
import { paramsOf } from '#labs/define-lab.ts';
import { lab } from '#labs/queue/lab.ts';
import { lineOf } from '#labs/queue/metrics.ts';
import type { QueueParams } from '#labs/queue/params.ts';
import type { QueueTally } from '#labs/queue/tally.ts';
import { inside } from '#machines/queue-server-line.ts';
import { Run, type Intervention } from '#sim/index.ts';

const stopMs = 100_000;

function drained(given: Partial<QueueParams>, interventions: readonly Intervention[] = []) {
  const params = paramsOf(lab, undefined, given);
  const stop = { atMs: stopMs, node: 'demand', event: { type: 'STOP' } };
  const run = new Run<QueueTally>(lab.build(params as QueueParams, 1), {
    seed: 1,
    interventions: [...interventions, stop],
    record: false,
  });
  run.runUntil(3 * stopMs);
  return run.view;
}

const cases: readonly (readonly [string, Partial<QueueParams>])[] = [
  ['M/M/1 at ρ = 0.9', { clients: 45 }],
  ['M/D/1 at ρ = 0.9', { clients: 45, service: 'constant' }],
  ['M/M/4 at ρ = 0.9', { clients: 180, workers: 4 }],
  ['M/M/1/10 at ρ = 1.2', { clients: 60, places: 10 }],
  ['M/D/4/8 at ρ = 1.5', { clients: 150, requestsPerSecondEach: 4, workers: 4, places: 8 }],
  ['M/M/1 at ρ = 1.2, which never settles', { clients: 60 }],
];

test.each(cases)('%s: L = λW, and all who were let in have come out', (_, given) => {
  const view = drained(given);
  const { arrived, admitted, refused, finished } = view.tally;
  expect(inside(lineOf(view))).toBe(0);
  expect(arrived).toBeGreaterThan(8_000);
  expect(arrived).toBe(admitted + refused);
  expect(finished).toBe(admitted);
  const numberInSystem = lab.metrics['numberInSystem']!.read(view)!;
  const throughputTimesTime = lab.metrics['throughputTimesTime']!.read(view)!;
  expect(Math.abs(throughputTimesTime / numberInSystem - 1)).toBeLessThan(1e-9);
});

test('the waiting obey the law too: L_q = λW_q', () => {
  const view = drained({ clients: 90, workers: 2 });
  const numberWaiting = lab.metrics['numberWaiting']!.read(view)!;
  const waitingTimeMs = lab.metrics['waitingTimeMs']!.read(view)!;
  const perMs = lab.metrics['throughputPerSecond']!.read(view)! / 1000;
  expect(Math.abs((perMs * waitingTimeMs) / numberWaiting - 1)).toBeLessThan(1e-9);
});

test('workers coming and going, load doubling and calming change nothing about it', () => {
  const view = drained({ clients: 45 }, [
    { atMs: 20_000, node: 'demand', event: { type: 'DOUBLE' } },
    { atMs: 30_000, node: 'server', event: { type: 'ADD_WORKER' } },
    { atMs: 60_000, node: 'demand', event: { type: 'CALM' } },
    { atMs: 80_000, node: 'server', event: { type: 'REMOVE_WORKER' } },
  ]);
  const numberInSystem = lab.metrics['numberInSystem']!.read(view)!;
  const throughputTimesTime = lab.metrics['throughputTimesTime']!.read(view)!;
  expect(Math.abs(throughputTimesTime / numberInSystem - 1)).toBeLessThan(1e-9);
});

test('a crash loses those inside: they are counted, and the flows still balance', () => {
  const view = drained({ clients: 45 }, [
    { atMs: 20_000, node: 'server', event: { type: 'CRASH' } },
    { atMs: 21_000, node: 'server', event: { type: 'RESTART' } },
  ]);
  const { arrived, admitted, refused, finished, broken } = view.tally;
  expect(broken).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(0);
  expect(arrived).toBe(admitted + refused);
  expect(admitted).toBe(finished + broken);
});

test('more workers meet the very same arrivals: only what the server does with them differs', () => {
  const [one, two] = [1, 2].map((workers) => drained({ clients: 45, workers }));
  expect(two!.tally.arrived).toBe(one!.tally.arrived);
  expect(lab.metrics['timeInSystemMs']!.read(two!)!).toBeLessThan(
    lab.metrics['timeInSystemMs']!.read(one!)!,
  );
});
