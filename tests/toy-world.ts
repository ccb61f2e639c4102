import { assign, setup } from 'xstate';
import { uniformNet, type Link } from '#net/index.ts';
import type { Meter, NodeId, Scenario } from '#sim/index.ts';
import { send, wait } from '#machines/effects.ts';

/**
 * A small world for tests of the kernel: callers ask one desk at random intervals, the desk takes a
 * random time for each, a caller gives up after a while and asks again. It has everything the kernel
 * does: messages, random waits, delayed and eventless transitions, cancelled timers.
 */
interface CallerContext {
  readonly desk: NodeId;
  readonly meanMs: number;
  readonly answers: number;
}

const caller = setup({
  types: {} as {
    context: CallerContext;
    input: Pick<CallerContext, 'desk' | 'meanMs'>;
    events: { type: 'CALL' } | { type: 'ANSWER'; from: NodeId };
  },
  actions: {
    ponder: ({ context }) =>
      wait('calls', { kind: 'exponential', meanMs: context.meanMs }, { type: 'CALL' }, 'ponder'),
    ask: ({ context }) => send(context.desk, { type: 'ASK' }),
    count: assign({ answers: ({ context }) => context.answers + 1 }),
  },
  delays: { patienceMs: 700 },
}).createMachine({
  context: ({ input }) => ({ ...input, answers: 0 }),
  initial: 'pondering',
  states: {
    pondering: { entry: 'ponder', on: { CALL: 'asking' } },
    asking: {
      entry: 'ask',
      on: { ANSWER: { target: 'pondering', actions: 'count' } },
      after: { patienceMs: 'pondering' },
    },
  },
});

interface DeskContext {
  readonly waiting: readonly NodeId[];
}

const desk = setup({
  types: {} as {
    context: DeskContext;
    events: { type: 'ASK'; from: NodeId } | { type: 'DONE' } | { type: 'CLOSE' } | { type: 'OPEN' };
  },
  guards: { nobodyWaits: ({ context }) => context.waiting.length === 0 },
  actions: {
    queue: assign({
      waiting: ({ context, event }) =>
        event.type === 'ASK' ? [...context.waiting, event.from] : context.waiting,
    }),
    work: () => wait('work', { kind: 'uniform', minMs: 20, maxMs: 180 }, { type: 'DONE' }, 'work'),
    answer: ({ context }) => send(context.waiting[0]!, { type: 'ANSWER' }),
    leave: assign({ waiting: ({ context }) => context.waiting.slice(1) }),
    clear: assign({ waiting: [] }),
  },
}).createMachine({
  context: { waiting: [] },
  initial: 'idle',
  states: {
    idle: { on: { ASK: { target: 'busy', actions: 'queue' }, CLOSE: 'closed' } },
    busy: {
      entry: 'work',
      on: {
        ASK: { actions: 'queue' },
        DONE: { target: 'checking', actions: ['answer', 'leave'] },
        CLOSE: { target: 'closed', actions: 'clear' },
      },
    },
    checking: { always: [{ guard: 'nobodyWaits', target: 'idle' }, { target: 'busy' }] },
    closed: { on: { OPEN: 'idle' } },
  },
});

export interface ToyTally {
  events: number;
  lastMs: number;
}

export const toyMeter: Meter<ToyTally> = {
  start: () => ({ events: 0, lastMs: 0 }),
  copy: (tally) => ({ ...tally }),
  observe(tally, { atMs }) {
    tally.events++;
    tally.lastMs = atMs;
  },
};

export interface ToyOptions {
  readonly callers?: number;
  readonly meanMs?: number;
  readonly link?: Link;
}

export function toyWorld(options: ToyOptions = {}): Scenario<ToyTally> {
  const { callers = 4, meanMs = 400, link = { latencyMs: 30 } } = options;
  const asking = Array.from({ length: callers }, (_, i) => ({
    id: `caller-${i + 1}`,
    machine: caller,
    input: { desk: 'desk', meanMs },
  }));
  return {
    nodes: [{ id: 'desk', machine: desk }, ...asking],
    medium: uniformNet(link),
    meter: toyMeter,
    sampling: { everyMs: 50, read: (view) => [view.position, view.inFlight.length] },
  };
}
