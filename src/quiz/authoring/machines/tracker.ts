import { tracker as machine } from '#machines/tracker.ts';
import type { TrackerInput } from '#machines/tracker.ts';
import type { SimEvent } from '#sim/index.ts';
import { happening, messages } from './events.ts';
import { definePlayable, nameOf } from './playable.ts';

const peers = ['ann', 'bob', 'cleo', 'dan'] as const;

/** Any dice will do: the build draws once, and the question tells what came of it. */
const dice = [1, 2, 3, 4];

function spell({ type, peers: named }: SimEvent): string | undefined {
  if (type !== 'PEERS') return undefined;
  const names = (named as readonly string[]).map(nameOf);
  return names.length === 0 ? 'an empty list' : `a list: ${names.join(', ')}`;
}

/** A tracker that nobody has called yet. */
export const tracker = definePlayable({
  machine,
  settings: { most: [50, 1, 2] },
  input: ({ most }): TrackerInput => ({ most, dice }),
  events: {
    ...messages('ANNOUNCE', peers),
    ...messages('ANNOUNCE', peers, {
      detail: 'stopped',
      words: 'ANNOUNCE, “stopped”,',
      fields: () => ({ stopped: true }),
    }),
    CRASH: happening('CRASH', 'the tracker crashes'),
    RESTART: happening('RESTART', 'the tracker is started again'),
  },
  states: {
    listening: 'It answers whoever announces itself.',
    down: 'It hears nothing and says nothing.',
  },
  spell,
});
