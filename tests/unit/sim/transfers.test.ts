/** Copies to several, a pace of one's own, breaking off: what the kernel makes of bulk transfers. */
import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { cut, stream, transfer } from '#machines/effects.ts';
import { progressOf, receivedBitsBy, uniformNet, type FlowState } from '#net/index.ts';
import { Run, World, type Scenario, type SimEvent } from '#sim/index.ts';

const MEGABIT_BYTES = 125_000;

const host = setup({
  types: {} as {
    events:
      | { type: 'OFFER'; to: string; megabits: number }
      | { type: 'STREAM'; to: string[]; megabits: number; atMostBps: number }
      | { type: 'CRASH' | 'FILE' };
  },
  actions: {
    offer: ({ event }) =>
      event.type === 'OFFER'
        ? transfer(event.to, event.megabits * MEGABIT_BYTES, { type: 'FILE' })
        : undefined,
    stream: ({ event }) =>
      event.type === 'STREAM'
        ? stream(event.to, event.megabits * MEGABIT_BYTES, event.atMostBps)
        : undefined,
    cut: () => cut,
  },
}).createMachine({
  initial: 'up',
  states: {
    up: {
      on: {
        OFFER: { actions: 'offer' },
        STREAM: { actions: 'stream' },
        CRASH: { target: 'down', actions: 'cut' },
        FILE: {},
      },
    },
    down: {},
  },
});

type Start = NonNullable<Scenario['start']>;

/** Hosts a to d, each with 12 Mbit/s up and down; `arrived` tells when each file had come. */
function hosts(start: Start) {
  const arrived: [string, number][] = [];
  const ids = ['a', 'b', 'c', 'd'];
  const access = Object.fromEntries(ids.map((id) => [id, { upBps: 12e6, downBps: 12e6 }]));
  const scenario: Scenario = {
    nodes: ids.map((id) => ({ id, machine: host })),
    medium: uniformNet({ latencyMs: 1 }, access),
    start,
    meter: {
      start: () => arrived,
      copy: (tally) => tally,
      observe: (_, { event, node, atMs }) => {
        if (event.type === 'FILE') arrived.push([node, atMs]);
      },
    },
  };
  return { scenario, arrived };
}

function at(atMs: number, node: string, event: SimEvent): Start[number] {
  return { atMs, node, event };
}

const flowsOf = (world: { medium: unknown }) => world.medium as FlowState;

test('copies to three share the up-link in three, and are counted three times', () => {
  const event = { type: 'STREAM', to: ['b', 'c', 'd'], megabits: 8, atMostBps: Infinity };
  const world = new World(hosts([at(0, 'a', event)]).scenario, 1);
  world.step();
  expect(world.nextMs).toBe(2_000);
  while (world.step());
  const { sentBits, receivedBits } = flowsOf(world);
  expect(Object.fromEntries(sentBits)).toEqual({ a: 24e6 });
  expect(Object.fromEntries(receivedBits)).toEqual({ b: 8e6, c: 8e6, d: 8e6 });
});

test('nobody is told of a stream’s end', () => {
  const event = { type: 'STREAM', to: ['b'], megabits: 8, atMostBps: Infinity };
  const run = new Run(hosts([at(0, 'a', event)]).scenario, { seed: 1 });
  run.runUntil(10_000);
  expect(run.trace.map((entry) => entry.event.type)).toEqual(['STREAM']);
});

test('a pace of its own holds a stream back and leaves the rest to others', () => {
  const { scenario, arrived } = hosts([
    at(0, 'a', { type: 'STREAM', to: ['b'], megabits: 30, atMostBps: 3e6 }),
    at(0, 'a', { type: 'OFFER', to: 'c', megabits: 9 }),
  ]);
  const world = new World(scenario, 1);
  while (world.step());
  expect(arrived).toEqual([['c', 1_000]]);
  expect(world.nowMs).toBe(10_000);
});

describe('a node that breaks off', () => {
  const offers = [
    at(0, 'a', { type: 'OFFER', to: 'c', megabits: 12 }),
    at(0, 'b', { type: 'OFFER', to: 'c', megabits: 12 }),
  ];

  test('as sender: what has come stays, the rest never comes, the other goes on alone', () => {
    const { scenario, arrived } = hosts([...offers, at(1_000, 'a', { type: 'CRASH' })]);
    const world = new World(scenario, 1);
    while (world.step());
    // Half the down-link each for a second; then b has it for itself.
    expect(arrived).toEqual([['c', 1_500]]);
    expect(Object.fromEntries(flowsOf(world).sentBits)).toEqual({ a: 6e6, b: 12e6 });
  });

  test('as receiver: the other receivers of a stream still get their copies', () => {
    const event = { type: 'STREAM', to: ['b', 'c'], megabits: 12, atMostBps: Infinity };
    const run = hosts([at(0, 'a', event), at(1_000, 'b', { type: 'CRASH' })]);
    const world = new World(run.scenario, 1);
    while (world.step());
    expect(Object.fromEntries(flowsOf(world).receivedBits)).toEqual({ b: 6e6, c: 12e6 });
    expect(world.nowMs).toBe(1_500);
  });
});

test('progress and bytes received can be read at any moment between two events', () => {
  const event = { type: 'STREAM', to: ['b', 'c'], megabits: 12, atMostBps: Infinity };
  const run = new Run(hosts([at(0, 'a', event)]).scenario, { seed: 1 });
  run.runUntil(500);
  expect(
    progressOf(flowsOf(run.view), 500).map(({ transfer, share }) => [transfer.to, share]),
  ).toEqual([
    ['b', 0.25],
    ['c', 0.25],
  ]);
  expect(Object.fromEntries(receivedBitsBy(flowsOf(run.view), 1_000))).toEqual({ b: 6e6, c: 6e6 });
});

test('going back to a moment in which transfers have just begun leads to the same end', () => {
  const start = [0, 1, 2].flatMap((i) =>
    Array.from({ length: 400 }, (_, k) =>
      at(i * 1_000, 'abc'[i]!, { type: 'OFFER', to: 'd', megabits: 0.01 * (k + 1) }),
    ),
  );
  const run = new Run(hosts(start).scenario, { seed: 1 });
  run.runUntil(1e6);
  const { traceHash } = run;
  for (const ms of [0, 1_000, 1_000.5, 2_000]) {
    run.seek(ms);
    run.seek(1e6);
    expect(run.traceHash).toBe(traceHash);
  }
});
