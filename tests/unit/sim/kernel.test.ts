import { assign, setup, spawnChild, type AnyStateMachine } from 'xstate';
import { describe, expect, test } from 'vitest';
import {
  Run,
  World,
  isOf,
  stateText,
  traceLine,
  type NodeSpec,
  type Scenario,
} from '#sim/index.ts';
import { uniformNet } from '#net/index.ts';
import { forget, send, wait } from '#machines/effects.ts';
import { toyMeter, toyWorld } from '../../toy-world.ts';

function world(
  nodes: readonly NodeSpec[],
  more: Partial<Scenario<{ events: number; lastMs: number }>> = {},
) {
  return new World({ nodes, medium: uniformNet({ latencyMs: 10 }), meter: toyMeter, ...more }, 1);
}

function stateAt(kernel: World<unknown>, node: string): string {
  return stateText(kernel.snapshot(node).value);
}

/** A machine that only reacts as the test says. */
function machineWith(actions: Record<string, () => ReturnType<typeof send>>): AnyStateMachine {
  return setup({ actions }).createMachine({
    initial: 'on',
    states: { on: { entry: Object.keys(actions), on: { PING: {}, PONG: {} } } },
  });
}

describe('order', () => {
  test('what is due at the same moment happens in the order in which it was scheduled', () => {
    const collector = setup({
      types: {} as { context: { seen: string }; events: { type: 'A' | 'B' | 'C' } },
    }).createMachine({
      context: { seen: '' },
      on: { '*': { actions: assign({ seen: ({ context, event }) => context.seen + event.type }) } },
    });
    const at = (type: string) => ({ atMs: 5, node: 'n', event: { type } });
    const kernel = world([{ id: 'n', machine: collector }], {
      start: ['B', 'A', 'C', 'A'].map(at),
    });
    while (kernel.step());
    expect(kernel.snapshot('n').context).toEqual({ seen: 'BACA' });
  });

  test('delays cascade: a machine that re-arms its timer fires at every period, not once per jump', () => {
    const ticking = setup({
      types: {} as { context: { ticks: number }; events: { type: 'NONE' } },
      actions: { tick: assign({ ticks: ({ context }) => context.ticks + 1 }) },
    }).createMachine({
      context: { ticks: 0 },
      initial: 'on',
      states: { on: { after: { 1000: { target: 'on', reenter: true, actions: 'tick' } } } },
    });
    const scenario = {
      nodes: [{ id: 'n', machine: ticking }],
      medium: uniformNet({ latencyMs: 0 }),
      meter: toyMeter,
    };
    const run = new Run(scenario, { seed: 1 });
    run.runUntil(3500);
    expect(run.view.snapshot('n').context).toEqual({ ticks: 3 });
  });
});

describe('timers', () => {
  const waiting = setup({
    types: {} as { events: { type: 'DONE' | 'STOP' | 'AGAIN' } },
    actions: {
      begin: () => wait('work', { kind: 'constant', valueMs: 100 }, { type: 'DONE' }, 'job'),
      stop: () => forget('job'),
    },
  }).createMachine({
    initial: 'busy',
    states: {
      busy: {
        entry: 'begin',
        on: { DONE: 'done', STOP: { actions: 'stop' }, AGAIN: { target: 'busy', reenter: true } },
      },
      done: {},
    },
  });

  test('a wait ends after its time', () => {
    const kernel = world([{ id: 'n', machine: waiting }]);
    kernel.step();
    expect([kernel.nowMs, stateAt(kernel, 'n')]).toEqual([100, 'done']);
  });

  test('a forgotten wait never comes, and leaves nothing to happen', () => {
    const start = [{ atMs: 40, node: 'n', event: { type: 'STOP' } }];
    const kernel = world([{ id: 'n', machine: waiting }], { start });
    while (kernel.step());
    expect([kernel.nowMs, stateAt(kernel, 'n'), kernel.nextMs]).toEqual([40, 'busy', Infinity]);
  });

  test('a new wait of the same id replaces the old one', () => {
    const start = [{ atMs: 40, node: 'n', event: { type: 'AGAIN' } }];
    const kernel = world([{ id: 'n', machine: waiting }], { start });
    while (kernel.step());
    expect([kernel.nowMs, stateAt(kernel, 'n')]).toEqual([140, 'done']);
  });
});

describe('errors say what is wrong and what to do', () => {
  test('a message to nobody', () => {
    const lost = machineWith({ shout: () => send('nobody', { type: 'PING' }) });
    expect(() => world([{ id: 'ann', machine: lost }])).toThrow(
      'There is no node “nobody” in this world.\n  Its nodes are: ann.',
    );
  });

  test('two nodes with one id', () => {
    const quiet = machineWith({});
    const twice = [
      { id: 'ann', machine: quiet },
      { id: 'ann', machine: quiet },
    ];
    expect(() => world(twice)).toThrow('Two nodes have the same id.');
  });

  test('an action that the kernel does not perform', () => {
    const spawning = setup({ actors: { child: machineWith({}) } }).createMachine({
      entry: spawnChild('child'),
    });
    expect(() => world([{ id: 'ann', machine: spawning }])).toThrow(
      'A machine uses the action “xstate.spawnChild”, which the kernel does not perform.',
    );
  });

  test('an action without an implementation', () => {
    const nameless = setup({ actions: {} as Record<'sendSyn', () => void> }).createMachine({
      entry: 'sendSyn',
    });
    expect(() => world([{ id: 'ann', machine: nameless }])).toThrow(
      'A machine names the action “sendSyn”, but gives no implementation.',
    );
  });

  test('a delay that is no number', () => {
    const lost = setup({
      actions: {
        begin: () => wait('x', { kind: 'constant', valueMs: Number.NaN }, { type: 'DONE' }),
      },
    }).createMachine({ entry: 'begin' });
    expect(() => world([{ id: 'ann', machine: lost }])).toThrow('“DONE” is scheduled for NaN ms');
  });

  test('a circle without any delay', () => {
    const echo = setup({
      types: {} as { events: { type: 'PING'; from: string } },
      actions: { back: () => send('ann', { type: 'PING' }) },
    }).createMachine({ on: { PING: { actions: 'back' } }, entry: 'back' });
    const kernel = world([{ id: 'ann', machine: echo }], { medium: uniformNet({ latencyMs: 0 }) });
    expect(() => {
      while (kernel.step());
    }).toThrow('the world runs in a circle');
  });

  test('a clock that would go back, or past what is due', () => {
    const start = [{ atMs: 40, node: 'ann', event: { type: 'PING' } }];
    const kernel = world([{ id: 'ann', machine: machineWith({}) }], { start });
    kernel.wait(30);
    expect(() => kernel.wait(20)).toThrow('The clock cannot go from 30 ms to 20 ms.');
    expect(() => kernel.wait(50)).toThrow('The clock cannot go from 30 ms to 50 ms.');
  });

  test('a run that records nothing and is asked to go back', () => {
    const run = new Run(toyWorld(), { seed: 1, record: false });
    run.runUntil(500);
    expect(() => run.seek(100)).toThrow('A run that records nothing cannot go back.');
  });
});

describe('reading a run', () => {
  test('a trace reads like a sentence', () => {
    const run = new Run(toyWorld({ callers: 1 }), { seed: 1 });
    run.runUntil(1000);
    const [call, ask, done] = run.trace.map(traceLine);
    expect(call).toMatch(
      /^ +\d\.\d{3} s {2}caller-1 {2}CALL: pondering → asking; sends ASK to desk$/,
    );
    expect(ask).toMatch(/desk {2}ASK from caller-1: idle → busy$/);
    expect(done).toMatch(/desk {2}DONE: busy → idle; sends ANSWER to caller-1$/);
  });

  test('a lost message has a line of its own', () => {
    const link = { latencyMs: 100, lossProbability: 1 };
    const run = new Run(toyWorld({ callers: 1, link }), { seed: 1 });
    run.runUntil(1000);
    expect(run.trace.map(traceLine)[1]).toMatch(/ASK from caller-1 to desk is lost$/);
  });

  test('a snapshot is known by its machine', () => {
    const { nodes } = toyWorld({ callers: 1 });
    const kernel = world(nodes);
    expect(isOf(nodes[0]!.machine, kernel.snapshot('desk'))).toBe(true);
    expect(isOf(nodes[0]!.machine, kernel.snapshot('caller-1'))).toBe(false);
  });

  test('states of parallel and nested machines are told in words', () => {
    expect(stateText('waiting')).toBe('waiting');
    expect(stateText({ serving: 'reading' })).toBe('serving.reading');
    const parallel = { supplying: 'choked', consuming: { asking: 'interested' } };
    expect(stateText(parallel)).toBe('supplying.choked | consuming.asking.interested');
    expect(stateText({ both: { a: 'x', b: 'y' } })).toBe('both.a.x | both.b.y');
  });

  test('samples are taken at every interval, each after all events of its own moment', () => {
    const run = new Run(toyWorld(), { seed: 2 });
    run.runUntil(1000);
    expect(run.samples.map((sample) => sample.atMs)).toEqual(
      Array.from({ length: 20 }, (_, i) => i * 50),
    );
    const positionAt = (atMs: number) => run.trace.filter((entry) => entry.atMs <= atMs).length;
    for (const { atMs, values } of run.samples) expect(values[0]).toBe(positionAt(atMs));
  });

  test('playing in slices of a few events ends at the same moment', () => {
    const [slow, fast] = [new Run(toyWorld(), { seed: 5 }), new Run(toyWorld(), { seed: 5 })];
    let slices = 1;
    while (!slow.runUntil(5000, 3)) slices++;
    fast.runUntil(5000);
    expect(slices).toBeGreaterThan(5);
    expect(slow.traceHash).toBe(fast.traceHash);
  });
});
