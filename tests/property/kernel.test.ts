import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Run, World, traceLine, type Intervention } from '#sim/index.ts';
import { toyWorld } from '../toy-world.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const links = fc.record({
  latencyMs: fc.integer({ min: 0, max: 400 }),
  jitterMs: fc.integer({ min: 0, max: 200 }),
  lossProbability: fc.double({ min: 0, max: 0.6, noNaN: true }),
});
const worlds = fc.record({
  callers: fc.integer({ min: 1, max: 8 }),
  meanMs: fc.integer({ min: 50, max: 1500 }),
  link: links,
});
const interventions = fc.array(
  fc.record({
    atMs: fc.integer({ min: 0, max: 20_000 }),
    node: fc.constant('desk'),
    event: fc.constantFrom({ type: 'CLOSE' }, { type: 'OPEN' }),
  }),
  { maxLength: 4 },
);
const untilMs = 20_000;

function played(
  world: Parameters<typeof toyWorld>[0],
  seed: number,
  done: readonly Intervention[],
) {
  const run = new Run(toyWorld(world), { seed, interventions: done });
  run.runUntil(untilMs);
  return run;
}

/** What can be seen of a moment, as text. */
function moment(run: Run): string {
  const { view } = run;
  const states = view.nodes.map((node) => JSON.stringify(view.snapshot(node).toJSON()));
  return JSON.stringify([
    run.nowMs,
    run.traceHash,
    view.position,
    view.tally,
    view.inFlight,
    states,
  ]);
}

test('time never goes back', () => {
  fc.assert(
    fc.property(worlds, seeds, interventions, (world, seed, done) => {
      const times = played(world, seed, done).trace.map((entry) => entry.atMs);
      expect(times.every((atMs, i) => i === 0 || atMs >= times[i - 1]!)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('the same world, seed and interventions give the same run, to the last line', () => {
  fc.assert(
    fc.property(worlds, seeds, interventions, (world, seed, done) => {
      const [one, two] = [played(world, seed, done), played(world, seed, done)];
      expect(two.traceHash).toBe(one.traceHash);
      expect(two.trace.map(traceLine)).toEqual(one.trace.map(traceLine));
    }),
    { numRuns: 25 },
  );
});

test('seeking to any time, in any order, equals having played until then', () => {
  const times = fc.array(fc.double({ min: 0, max: untilMs, noNaN: true }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(worlds, seeds, interventions, times, (world, seed, done, visits) => {
      const run = played(world, seed, done);
      const samples = JSON.stringify(run.samples);
      for (const atMs of visits) {
        run.seek(atMs);
        const fresh = new Run(toyWorld(world), { seed, interventions: done });
        fresh.runUntil(atMs);
        expect(moment(run)).toBe(moment(fresh));
      }
      run.seek(untilMs);
      expect(JSON.stringify(run.samples)).toBe(samples);
    }),
    { numRuns: 25 },
  );
});

test('stepping to the end passes through the same moments as playing', () => {
  fc.assert(
    fc.property(worlds, seeds, interventions, (world, seed, done) => {
      const run = new Run(toyWorld(world), { seed, interventions: done });
      while (run.step(untilMs));
      run.runUntil(untilMs);
      expect(moment(run)).toBe(moment(played(world, seed, done)));
    }),
    { numRuns: 15 },
  );
});

test('stepping back undoes stepping on', () => {
  fc.assert(
    fc.property(worlds, seeds, fc.integer({ min: 1, max: 60 }), (world, seed, steps) => {
      const run = new Run(toyWorld(world), { seed });
      const moments = [moment(run)];
      for (let i = 0; i < steps && run.step(); i++) moments.push(moment(run));
      for (let i = moments.length - 2; i >= 0; i--) {
        run.stepBack();
        expect(moment(run)).toBe(moments[i]);
      }
    }),
    { numRuns: 25 },
  );
});

test('an intervention made on the way equals one given beforehand', () => {
  const acts = fc.array(fc.double({ min: 0, max: untilMs, noNaN: true }), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(worlds, seeds, acts, (world, seed, times) => {
      const live = new Run(toyWorld(world), { seed });
      for (const [i, atMs] of [...times].sort((a, b) => a - b).entries()) {
        live.runUntil(atMs);
        live.intervene('desk', { type: i % 2 === 0 ? 'CLOSE' : 'OPEN' });
      }
      live.runUntil(untilMs);
      expect(moment(live)).toBe(moment(played(world, seed, live.interventions)));
    }),
    { numRuns: 25 },
  );
});

test('an intervention after going back takes a branch and forgets the old future', () => {
  fc.assert(
    fc.property(
      worlds,
      seeds,
      fc.double({ min: 0, max: untilMs, noNaN: true }),
      (world, seed, atMs) => {
        const run = played(world, seed, [
          { atMs: untilMs / 2, node: 'desk', event: { type: 'CLOSE' } },
        ]);
        run.seek(atMs);
        run.intervene('desk', { type: 'CLOSE' });
        run.runUntil(untilMs);
        const fresh = played(world, seed, run.interventions);
        expect(moment(run)).toBe(moment(fresh));
        expect(run.trace.map(traceLine)).toEqual(fresh.trace.map(traceLine));
        expect(run.samples).toEqual(fresh.samples);
      },
    ),
    { numRuns: 25 },
  );
});

test('at every moment, messages sent = delivered + lost + in flight', () => {
  fc.assert(
    fc.property(worlds, seeds, (world, seed) => {
      const kernel = new World(toyWorld(world), seed);
      for (let i = 0; i < 400 && kernel.step(); i++) {
        const { sent, delivered, lost, inFlight } = kernel.messages;
        expect(sent).toBe(delivered + lost + inFlight);
      }
    }),
    { numRuns: 30 },
  );
});

test('a draw in one stream does not shift another: losing messages leaves first calls as they were', () => {
  const firstCall = (lossProbability: number, seed: number) => {
    const run = new Run(toyWorld({ callers: 1, link: { latencyMs: 10, lossProbability } }), {
      seed,
    });
    run.runUntil(untilMs);
    return run.trace[0]!.atMs;
  };
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(firstCall(0.5, seed)).toBe(firstCall(0, seed));
    }),
    { numRuns: 20 },
  );
});
