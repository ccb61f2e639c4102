import { Run, World } from '#sim/index.ts';
import { median, percentile, type Figure } from '../report/figures.ts';
import { bareLoop, scriptOf } from './bare-loop.ts';
import { busyQueue } from './subject.ts';

const EVENTS = 100_000;
const ROUNDS = 9;
const SEED = 1;

/** The kernel beside the fastest bare XState loop, in turn and in one process, so drift hits both. */
export function kernelRate(): Figure[] {
  const scenario = busyQueue();
  const bare = bareLoop(scenario, scriptOf(scenario, SEED, EVENTS));
  const kernel = () => {
    const world = new World(scenario, SEED);
    while (world.position < EVENTS) world.step();
  };
  const recorded = () => {
    new Run(scenario, { seed: SEED }).runUntil(Infinity, EVENTS);
  };
  const rates = Array.from({ length: ROUNDS }, () => [bare, kernel, recorded].map(ratePerSecond));
  const ratio = (which: 1 | 2) => median(rates.map((round) => round[which]! / round[0]!));
  return [
    {
      name: 'bare XState loop, one reused scope',
      value: median(rates.map((r) => r[0]!)),
      unit: 'events/s',
    },
    { name: 'kernel', value: median(rates.map((r) => r[1]!)), unit: 'events/s' },
    { name: 'kernel ÷ bare loop', value: ratio(1), unit: '', limit: { atLeast: 0.6 } },
    {
      name: 'kernel with trace, samples, checkpoints ÷ bare loop',
      value: ratio(2),
      unit: '',
      limit: { atLeast: 0.6 },
    },
  ];
}

/** Jumps to any point of a long run, forward and back. */
export function seekTime(): Figure[] {
  const run = new Run(busyQueue(), { seed: SEED });
  run.runUntil(Infinity, EVENTS);
  const endMs = run.nowMs;
  const times = Array.from({ length: 200 }, (_, i) => {
    // Golden-ratio steps visit the whole run without any order.
    const toMs = endMs * ((i * 0.618034) % 1);
    return milliseconds(() => run.seek(toMs));
  });
  return [
    {
      name: `seek in a run of ${EVENTS} events, median`,
      value: median(times),
      unit: 'ms',
      limit: { atMost: 100 },
    },
    { name: 'the same, 95th percentile', value: percentile(times, 0.95), unit: 'ms' },
  ];
}

/** Heap held by a long run with everything on record; and whether use makes it grow. */
export function memory(): Figure[] {
  const before = heapMb();
  const run = new Run(busyQueue(), { seed: SEED });
  run.runUntil(Infinity, EVENTS);
  const held = heapMb() - before;
  const endMs = run.nowMs;
  // Ten minutes at 60 frames a second: play on, and jump somewhere else every second.
  const use = (frames: number) => {
    for (let frame = 0; frame < frames; frame++) {
      if (frame % 60 === 0) run.seek(endMs * ((frame * 0.618034) % 1));
      else run.runUntil(Math.min(endMs, run.nowMs + 50));
    }
  };
  use(3_600);
  const afterOne = heapMb();
  use(36_000);
  return [
    {
      name: `heap of a run of ${EVENTS} events, all on record`,
      value: held,
      unit: 'MB',
      limit: { atMost: 120 },
    },
    {
      name: 'growth in ten minutes of playing and scrubbing',
      value: heapMb() - afterOne,
      unit: 'MB',
      limit: { atMost: 1 },
    },
  ];
}

function ratePerSecond(work: () => void): number {
  return (EVENTS / milliseconds(work)) * 1000;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function heapMb(): number {
  // Twice: what the first collection frees can free more.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
