import { assertEvent, assign, setup } from 'xstate';
import {
  dealt,
  newProcess,
  request,
  respond,
  withContact,
  withoutContact,
  work,
  type Contact,
  type Job,
  type ProcessContext,
  type ProcessInput,
  type RedrawEvent,
  type RequestEvent,
  type ResponseEvent,
} from './process-exchange.ts';

/**
 * A process that never asks for itself: it waits until it is asked. What it cannot answer alone it asks
 * another, on behalf of whoever asked it, and hands the answer back. A mail server does that, a
 * resolver, a web server with a database behind it.
 */

type StandInEvent =
  | RequestEvent
  | ResponseEvent
  | RedrawEvent
  | { readonly type: 'DONE'; readonly client: string; readonly number: number };

/** Those it may ask about this request: not those through whose hands it came. */
function mayAsk({ contacts }: ProcessContext, { from, wants, passedBy }: RequestEvent): Contact[] {
  if (wants !== 'service') return [];
  const asked = new Set([from, ...passedBy]);
  return contacts.filter(({ node, offers }) => offers === wants && !asked.has(node));
}

function finished({ jobs }: ProcessContext, event: StandInEvent): Job | undefined {
  if (event.type === 'RESPONSE') return jobs.find(({ passedOnAs }) => passedOnAs === event.number);
  assertEvent(event, 'DONE');
  return jobs.find(({ from, number }) => from === event.client && number === event.number);
}

export const standInProcess = setup({
  types: {
    context: {} as ProcessContext,
    events: {} as StandInEvent,
    input: {} as ProcessInput,
  },
  guards: {
    needsAnother: ({ context, event }) =>
      event.type === 'REQUEST' && mayAsk(context, event).length > 0,
    isLastJob: ({ context }) => context.jobs.length === 1,
    awaitsOneAnswer: ({ context }) =>
      context.jobs.filter(({ passedOnAs }) => passedOnAs !== undefined).length === 1,
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
    chooseAnother: assign(({ context, event }) => {
      assertEvent(event, 'REQUEST');
      const able = mayAsk(context, event);
      const choice = dealt(context, ({ node }) => able.some((contact) => contact.node === node));
      const jobs = context.jobs.map((job) =>
        job.from === event.from && job.number === event.number
          ? { ...job, passedOnAs: choice.asked }
          : job,
      );
      return { ...choice, jobs };
    }),
    passOn: ({ context, event }) => {
      assertEvent(event, 'REQUEST');
      return request(context, event.wants, [...event.passedBy, event.from]);
    },
    respond: ({ context, event }) => {
      const job = finished(context, event);
      return job && respond(context, job);
    },
    closeJob: assign(({ context, event }) => {
      const done = finished(context, event);
      return { jobs: context.jobs.filter((job) => job !== done) };
    }),
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
  id: 'stand-in-process',
  type: 'parallel',
  context: ({ input }) => newProcess(input),
  on: {
    MOVE: { actions: 'move' },
    ASK: { actions: 'noteContact' },
    STOP_ASKING: { actions: 'forgetContact' },
  },
  states: {
    supplying: {
      initial: 'listening',
      states: {
        listening: {
          on: {
            REQUEST: [
              { guard: 'needsAnother', target: 'serving', actions: 'takeJob' },
              { target: 'serving', actions: ['takeJob', 'work'] },
            ],
          },
        },
        serving: {
          on: {
            REQUEST: [
              { guard: 'needsAnother', actions: 'takeJob' },
              { actions: ['takeJob', 'work'] },
            ],
            DONE: [
              { guard: 'isLastJob', target: 'listening', actions: ['respond', 'closeJob'] },
              { actions: ['respond', 'closeJob'] },
            ],
            RESPONSE: [
              { guard: 'isLastJob', target: 'listening', actions: ['respond', 'closeJob'] },
              { actions: ['respond', 'closeJob'] },
            ],
          },
        },
      },
    },
    /** On behalf of others only. */
    consuming: {
      initial: 'content',
      states: {
        content: {
          on: {
            REQUEST: {
              guard: 'needsAnother',
              target: 'askingForAnother',
              actions: ['chooseAnother', 'passOn'],
            },
          },
        },
        askingForAnother: {
          on: {
            REQUEST: { guard: 'needsAnother', actions: ['chooseAnother', 'passOn'] },
            RESPONSE: { guard: 'awaitsOneAnswer', target: 'content' },
          },
        },
      },
    },
  },
});
