import { assertEvent, assign, setup } from 'xstate';
import { wait } from './effects.ts';
import {
  dealt,
  newProcess,
  request,
  respond,
  withContact,
  withoutContact,
  work,
  type Contact,
  type ProcessContext,
  type ProcessInput,
  type RedrawEvent,
  type RequestEvent,
  type ResponseEvent,
} from './process-exchange.ts';

/**
 * A process that asks of its own accord: it pauses, then wants something. It knocks once where others
 * are made known, looks up each thing where there is an index, and asks for the thing itself. All the
 * while it answers whoever asks it. Whether that makes it a client, a server or a peer depends on whom
 * it knows and who knows it.
 */

type SelfActingEvent =
  | RequestEvent
  | ResponseEvent
  | RedrawEvent
  | { readonly type: 'WANT' }
  | { readonly type: 'DONE'; readonly client: string; readonly number: number };

export interface SelfActingInput extends ProcessInput {
  readonly pauseMs: number;
}

export interface SelfActingContext extends ProcessContext, SelfActingInput {
  /** True once it has been told who else is there. */
  readonly entered: boolean;
}

const isDoor = ({ offers }: Contact) => offers === 'entry';
const isIndex = ({ offers }: Contact) => offers === 'index';
const isProvider = ({ offers }: Contact) => offers === 'service' || offers === 'call';

function jobDone({ jobs }: ProcessContext, { client, number }: { client: string; number: number }) {
  return jobs.find((job) => job.from === client && job.number === number)!;
}

export const selfActingProcess = setup({
  types: {
    context: {} as SelfActingContext,
    events: {} as SelfActingEvent,
    input: {} as SelfActingInput,
  },
  guards: {
    knowsSomebody: ({ context }) => context.contacts.length > 0,
    mustEnter: ({ context }) => !context.entered && context.contacts.some(isDoor),
    knowsIndex: ({ context }) => context.contacts.some(isIndex),
    knowsProvider: ({ context }) => context.contacts.some(isProvider),
    isLastJob: ({ context }) => context.jobs.length === 1,
  },
  actions: {
    takeJob: assign(({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return { jobs: [...context.jobs, event] };
    }),
    work: ({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return work(context, event);
    },
    respond: ({ context, event }) => {
      assertEvent(event, 'DONE');
      return respond(context, jobDone(context, event));
    },
    closeJob: assign(({ context, event }) => {
      assertEvent(event, 'DONE');
      const done = jobDone(context, event);
      return { jobs: context.jobs.filter((job) => job !== done) };
    }),
    pause: ({ context }) =>
      wait('pauses', { kind: 'exponential', meanMs: context.pauseMs }, { type: 'WANT' }),
    chooseDoor: assign(({ context }) => dealt(context, isDoor)),
    chooseIndex: assign(({ context }) => dealt(context, isIndex)),
    chooseProvider: assign(({ context }) => dealt(context, isProvider)),
    ask: ({ context }) => request(context, context.chosen!.offers),
    noteEntered: assign({ entered: true }),
    noteContact: assign(({ context, event }) => {
      assertEvent(event, 'ASK');
      return withContact(context, event);
    }),
    forgetContact: assign(({ context, event }) => {
      assertEvent(event, 'STOP_ASKING');
      return withoutContact(context, event.whom);
    }),
    move: assign(({ event }) => {
      assertEvent(event, 'MOVE');
      return { host: event.host };
    }),
  },
}).createMachine({
  id: 'self-acting-process',
  type: 'parallel',
  context: ({ input }) => ({ ...newProcess(input), entered: false }),
  on: { MOVE: { actions: 'move' } },
  states: {
    supplying: {
      initial: 'idle',
      states: {
        idle: {
          on: { REQUEST: { target: 'serving', actions: ['takeJob', 'work'] } },
        },
        serving: {
          on: {
            REQUEST: { actions: ['takeJob', 'work'] },
            DONE: [
              { guard: 'isLastJob', target: 'idle', actions: ['respond', 'closeJob'] },
              { actions: ['respond', 'closeJob'] },
            ],
          },
        },
      },
    },
    consuming: {
      initial: 'content',
      on: {
        ASK: { actions: 'noteContact' },
        STOP_ASKING: { actions: 'forgetContact' },
      },
      states: {
        content: {
          always: { guard: 'knowsSomebody', target: 'pausing' },
        },
        pausing: {
          entry: 'pause',
          on: {
            WANT: [
              { guard: 'mustEnter', target: 'entering' },
              { guard: 'knowsIndex', target: 'lookingUp' },
              { guard: 'knowsProvider', target: 'asking' },
              { guard: 'knowsSomebody', target: 'pausing', reenter: true },
              { target: 'content' },
            ],
          },
        },
        entering: {
          entry: ['chooseDoor', 'ask'],
          on: {
            RESPONSE: [
              { guard: 'knowsIndex', target: 'lookingUp', actions: 'noteEntered' },
              { guard: 'knowsProvider', target: 'asking', actions: 'noteEntered' },
              { target: 'pausing', actions: 'noteEntered' },
            ],
          },
        },
        lookingUp: {
          entry: ['chooseIndex', 'ask'],
          on: {
            RESPONSE: [{ guard: 'knowsProvider', target: 'asking' }, { target: 'pausing' }],
          },
        },
        asking: {
          entry: ['chooseProvider', 'ask'],
          on: { RESPONSE: 'pausing' },
        },
      },
    },
  },
});
