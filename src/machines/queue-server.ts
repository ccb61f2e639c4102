import { assertEvent, assign, setup } from 'xstate';
import type { Distribution, Effect, NodeId } from '#sim/index.ts';
import { forget, send, wait } from './effects.ts';
import { emptyFifo, listed } from './queue-server-fifo.ts';
import {
  addWorker,
  admit,
  callsNext,
  finish,
  freeWorker,
  inside,
  newWorkerCallsNext,
  removeWorker,
  type Job,
  type Line,
} from './queue-server-line.ts';

/**
 * A server with several workers, one line before them and a limited number of places: with
 * Poisson arrivals it is exactly M/M/c/K (or M/D/c/K), first come first served.
 * It waits for requests, works while somebody is inside, and refuses when every place is taken.
 */

type QueueServerEvent =
  | { readonly type: 'REQUEST'; readonly from: NodeId; readonly number: number }
  /** The server's own: this worker has finished its request. */
  | { readonly type: 'DONE'; readonly worker: number }
  | { readonly type: 'ADD_WORKER' | 'REMOVE_WORKER' | 'CRASH' | 'RESTART' };

export interface QueueServerInput {
  readonly workers: number;
  /** Requests that fit in, those being served included; Infinity for no limit. */
  readonly places: number;
  /** Time one worker takes for one request. */
  readonly service: Distribution;
}

/** Service times are drawn in the order of service, so the n-th served always gets the n-th. */
function serve(line: Line, worker: number): Effect {
  return wait('service', line.service, { type: 'DONE', worker }, timerOf(worker));
}

function timerOf(worker: number): string {
  return `worker ${worker}`;
}

function answer(type: 'RESPONSE' | 'RESET', { client, number }: Job): Effect {
  return send(client, { type, number });
}

export const queueServer = setup({
  types: {
    context: {} as Line,
    events: {} as QueueServerEvent,
    input: {} as QueueServerInput,
  },
  guards: {
    nobodyInside: ({ context }) => inside(context) === 0,
    everyPlaceTaken: ({ context }) => inside(context) >= context.places,
  },
  actions: {
    startIfWorkerFree: ({ context }) => {
      const worker = freeWorker(context);
      return worker < 0 ? undefined : serve(context, worker);
    },
    admit: assign(({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return admit(context, event.from, event.number);
    }),
    refuse: ({ event }) => {
      assertEvent(event, 'REQUEST');
      return send(event.from, { type: 'REFUSED', number: event.number });
    },
    reset: ({ event }) => {
      assertEvent(event, 'REQUEST');
      return send(event.from, { type: 'RESET', number: event.number });
    },
    replyAndCallNext: ({ context, event }) => {
      assertEvent(event, 'DONE');
      const { worker } = event;
      const reply = answer('RESPONSE', context.slots[worker]!);
      return callsNext(context, worker) ? [reply, serve(context, worker)] : reply;
    },
    finish: assign(({ context, event }) => {
      assertEvent(event, 'DONE');
      return finish(context, event.worker);
    }),
    startOnNewWorker: ({ context }) =>
      newWorkerCallsNext(context) ? serve(context, context.workers) : undefined,
    addWorker: assign(({ context }) => addWorker(context)),
    removeWorker: assign(({ context }) => removeWorker(context)),
    resetAll: ({ context: { slots, queue } }) => [
      ...slots.map((_, worker) => forget(timerOf(worker))),
      ...[...slots, ...listed(queue)].flatMap((job) => (job ? [answer('RESET', job)] : [])),
    ],
    loseAll: assign(({ context }) => ({
      slots: Array.from<undefined>({ length: context.workers }),
      queue: emptyFifo,
    })),
  },
}).createMachine({
  id: 'queue-server',
  context: ({ input }) => ({
    ...input,
    slots: Array.from<undefined>({ length: input.workers }),
    queue: emptyFifo,
    admitted: 0,
  }),
  initial: 'waiting',
  on: {
    ADD_WORKER: { actions: ['startOnNewWorker', 'addWorker'] },
    REMOVE_WORKER: { actions: 'removeWorker' },
  },
  states: {
    waiting: {
      on: {
        REQUEST: { target: 'working', actions: ['startIfWorkerFree', 'admit'] },
        CRASH: 'down',
      },
    },
    working: {
      always: [
        { guard: 'nobodyInside', target: 'waiting' },
        { guard: 'everyPlaceTaken', target: 'full' },
      ],
      on: {
        REQUEST: { actions: ['startIfWorkerFree', 'admit'] },
        DONE: { actions: ['replyAndCallNext', 'finish'] },
        CRASH: { target: 'down', actions: ['resetAll', 'loseAll'] },
      },
    },
    full: {
      on: {
        REQUEST: { actions: 'refuse' },
        DONE: { target: 'working', actions: ['replyAndCallNext', 'finish'] },
        CRASH: { target: 'down', actions: ['resetAll', 'loseAll'] },
      },
    },
    down: {
      on: {
        REQUEST: { actions: 'reset' },
        RESTART: 'waiting',
      },
    },
  },
});
