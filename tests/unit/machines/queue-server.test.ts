import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { listed } from '#machines/queue-server-fifo.ts';
import { queueServer, type QueueServerInput } from '#machines/queue-server.ts';
import { uniformNet } from '#net/index.ts';
import { Run, traceLine, type Scheduled, type SimEvent } from '#sim/index.ts';

/** Takes every reply and does nothing. */
const listener = createMachine({ id: 'listener', initial: 'listening', states: { listening: {} } });

/** A server of 100 ms per request, asked by ann and bob at the given times. */
function serverWith(
  input: Partial<QueueServerInput>,
  events: readonly (readonly [atMs: number, event: SimEvent])[],
): Run {
  const start: Scheduled[] = events.map(([atMs, event]) => ({ atMs, node: 'server', event }));
  const service = { kind: 'constant', valueMs: 100 } as const;
  const nodes = [
    {
      id: 'server',
      machine: queueServer,
      input: { workers: 1, places: Infinity, service, ...input },
    },
    { id: 'ann', machine: listener },
    { id: 'bob', machine: listener },
  ];
  const meter = { start: () => 0, copy: (tally: number) => tally, observe: () => undefined };
  const medium = uniformNet({ latencyMs: 0 });
  return new Run({ nodes, medium, meter, start }, { seed: 1 });
}

function request(from: string, number: number): SimEvent {
  return { type: 'REQUEST', from, number };
}

/** What the server did until a time, line by line. */
function atServer(run: Run, untilMs: number): string[] {
  run.runUntil(untilMs);
  const lines = run.trace.filter((entry) => entry.node === 'server').map(traceLine);
  return lines.map((line) => line.trim().replaceAll(/\s+/g, ' '));
}

function contextOf(run: Run) {
  const { workers, slots, queue } = run.view.snapshot('server').context;
  return { workers, slots: [...slots], queue: listed(queue) };
}

describe('one worker', () => {
  test('it waits, works until nobody is inside, and waits again', () => {
    const run = serverWith({}, [
      [0, request('ann', 1)],
      [50, request('bob', 1)],
    ]);
    expect(atServer(run, 1000)).toEqual([
      '0.000 s server REQUEST: waiting → working',
      '0.050 s server REQUEST: stays working',
      '0.100 s server DONE: stays working; sends RESPONSE to ann',
      '0.200 s server DONE: working → waiting; sends RESPONSE to bob',
    ]);
  });

  test('who came first is served first', () => {
    const run = serverWith({}, [
      [0, request('ann', 1)],
      [10, request('bob', 1)],
      [20, request('ann', 2)],
    ]);
    run.runUntil(50);
    expect(contextOf(run).slots).toMatchObject([{ client: 'ann', number: 1 }]);
    expect(contextOf(run).queue).toMatchObject([
      { serial: 2, client: 'bob' },
      { serial: 3, client: 'ann', number: 2 },
    ]);
  });
});

describe('places', () => {
  test('whoever finds every place taken is refused', () => {
    const run = serverWith({ places: 2 }, [
      [0, request('ann', 1)],
      [10, request('bob', 1)],
      [20, request('ann', 2)],
    ]);
    expect(atServer(run, 150)).toEqual([
      '0.000 s server REQUEST: waiting → working',
      '0.010 s server REQUEST: working → full',
      '0.020 s server REQUEST: stays full; sends REFUSED to ann',
      '0.100 s server DONE: full → working; sends RESPONSE to ann',
    ]);
  });

  test('with a single place it goes from waiting to full and back', () => {
    const run = serverWith({ places: 1 }, [[0, request('ann', 1)]]);
    expect(atServer(run, 1000)).toEqual([
      '0.000 s server REQUEST: waiting → full',
      '0.100 s server DONE: full → waiting; sends RESPONSE to ann',
    ]);
  });
});

describe('several workers', () => {
  test('they serve at the same time, and a free one takes the next', () => {
    const run = serverWith({ workers: 2 }, [
      [0, request('ann', 1)],
      [40, request('bob', 1)],
      [50, request('ann', 2)],
    ]);
    expect(atServer(run, 1000).slice(3)).toEqual([
      '0.100 s server DONE: stays working; sends RESPONSE to ann',
      '0.140 s server DONE: stays working; sends RESPONSE to bob',
      '0.200 s server DONE: working → waiting; sends RESPONSE to ann',
    ]);
  });

  test('an added worker takes who waits, at once', () => {
    const run = serverWith({}, [
      [0, request('ann', 1)],
      [10, request('bob', 1)],
      [20, { type: 'ADD_WORKER' }],
    ]);
    run.runUntil(20);
    expect(contextOf(run)).toMatchObject({ workers: 2, queue: [] });
    expect(atServer(run, 1000).at(-1)).toBe(
      '0.120 s server DONE: working → waiting; sends RESPONSE to bob',
    );
  });

  test('a worker taken away first finishes what it is doing', () => {
    const run = serverWith({ workers: 2 }, [
      [0, request('ann', 1)],
      [10, request('bob', 1)],
      [20, request('ann', 2)],
      [30, { type: 'REMOVE_WORKER' }],
    ]);
    run.runUntil(30);
    expect(contextOf(run)).toMatchObject({ workers: 1, slots: [{}, {}] });
    run.runUntil(110);
    expect(contextOf(run)).toMatchObject({ slots: [{ client: 'ann', number: 2 }], queue: [] });
    expect(contextOf(run).slots).toHaveLength(1);
  });

  test('a worker about to leave stays if one is added, and is not set back', () => {
    const run = serverWith({ workers: 2 }, [
      [0, request('ann', 1)],
      [10, request('bob', 1)],
      [20, { type: 'REMOVE_WORKER' }],
      [30, request('ann', 2)],
      [40, { type: 'ADD_WORKER' }],
    ]);
    expect(atServer(run, 110).slice(-2)).toEqual([
      '0.100 s server DONE: stays working; sends RESPONSE to ann',
      '0.110 s server DONE: stays working; sends RESPONSE to bob',
    ]);
  });

  test('the last worker cannot be taken away', () => {
    const run = serverWith({}, [[0, { type: 'REMOVE_WORKER' }]]);
    run.runUntil(0);
    expect(contextOf(run)).toMatchObject({ workers: 1, slots: [undefined] });
  });
});

describe('a crash', () => {
  test('breaks off all who are inside, and nobody is there until the restart', () => {
    const run = serverWith({}, [
      [0, request('ann', 1)],
      [10, request('bob', 1)],
      [20, { type: 'CRASH' }],
      [30, request('ann', 2)],
      [40, { type: 'RESTART' }],
      [50, request('bob', 2)],
    ]);
    expect(atServer(run, 1000)).toEqual([
      '0.000 s server REQUEST: waiting → working',
      '0.010 s server REQUEST: stays working',
      '0.020 s server CRASH: working → down; sends RESET to ann, RESET to bob',
      '0.030 s server REQUEST: stays down; sends RESET to ann',
      '0.040 s server RESTART: down → waiting',
      '0.050 s server REQUEST: waiting → working',
      '0.150 s server DONE: working → waiting; sends RESPONSE to bob',
    ]);
  });
});
