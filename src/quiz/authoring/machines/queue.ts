import { queueServer as machine, type QueueServerInput } from '#machines/queue-server.ts';
import { happening, messages, reminder } from './events.ts';
import { definePlayable } from './playable.ts';

const clients = ['ann', 'bob', 'cleo', 'dan'] as const;
const workers = [1, 2, 3] as const;

/** The server of the lesson on waiting: workers, one line, and so many places in all. */
export const queue = definePlayable({
  machine,
  settings: { workers, places: [4, 1, 2, 3] },
  input: (chosen): QueueServerInput => ({
    ...chosen,
    service: { kind: 'constant', valueMs: 10 },
  }),
  events: {
    ...messages('REQUEST', clients, { words: 'request', fields: () => ({ number: 1 }) }),
    ...Object.fromEntries(
      workers.map((worker) => [
        `DONE ${worker}`,
        reminder('DONE', `worker ${worker} has finished`, { worker: worker - 1 }),
      ]),
    ),
    ADD_WORKER: happening('ADD_WORKER', 'a worker is added'),
    REMOVE_WORKER: happening('REMOVE_WORKER', 'a worker is taken away'),
    CRASH: happening('CRASH', 'the server crashes'),
    RESTART: happening('RESTART', 'the server is started again'),
  },
  states: {
    waiting: 'Nobody is inside.',
    working: 'Somebody is inside, and there is room for more.',
    full: 'Every place is taken.',
    down: 'It is not running.',
  },
  work: workers.map((worker) => `DONE ${worker}`),
  spell: ({ type }) =>
    ({ RESPONSE: 'response', REFUSED: 'refusal', RESET: 'reset' })[type as 'RESPONSE'],
});
