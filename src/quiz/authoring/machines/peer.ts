import { allBits, noBits, withBit } from '#machines/bits.ts';
import { peer as machine } from '#machines/peer.ts';
import type { PeerInput } from '#machines/peer-context.ts';
import type { SimEvent } from '#sim/index.ts';
import { happening, messages, reminder } from './events.ts';
import { definePlayable, nameOf } from './playable.ts';

const others = ['ann', 'bob', 'cleo'] as const;
/** The file has four pieces; readers and authors count them from 1. */
const pieces = [1, 2, 3, 4] as const;
/** Any dice will do: the build draws once, and the question tells what came of it. */
const dice = [1, 2, 3, 4];

/** The pieces as bits: those of `1,3`, or `all` or `none`. */
function bitsOf(written: string) {
  if (written === 'all') return allBits(pieces.length);
  if (written === 'none') return noBits(pieces.length);
  return written
    .split(',')
    .reduce((bits, piece) => withBit(bits, Number(piece) - 1), noBits(pieces.length));
}

/** Every choice of some of these, in their order: `a`, `b`, `a,b`. */
function selections(list: readonly (string | number)[]): string[] {
  return list.reduce<string[]>(
    (found, one) => [
      ...found,
      ...['', ...found].map((some) => (some ? `${some},${one}` : `${one}`)),
    ],
    [],
  );
}

const collections = [...selections(pieces), 'all', 'none'];

function ofPiece(type: string) {
  return Object.assign(
    {},
    ...pieces.map((piece) =>
      messages(type, others, { detail: `${piece}`, fields: () => ({ piece: piece - 1 }) }),
    ),
  ) as ReturnType<typeof messages>;
}

function spell({ type, piece }: SimEvent): string | undefined {
  return typeof piece === 'number' ? `${type} ${piece + 1}` : undefined;
}

/** A peer that has just announced itself to its tracker and knows nobody yet. */
export const peer = definePlayable({
  machine,
  settings: {
    has: ['none', ...collections.filter((each) => each !== 'none')],
    shares: [true, false],
  },
  input: ({ has, shares }): PeerInput => ({
    tracker: 'tracker',
    has: bitsOf(has),
    pieces: pieces.length,
    pieceBytes: 262_144,
    present: true,
    shares,
    slots: 2,
    announceMs: 1_800_000,
    dice,
  }),
  events: {
    ...Object.assign(
      {},
      ...selections(others).map((named) =>
        messages('PEERS', ['tracker'], {
          detail: named,
          words: `a list (${named.split(',').map(nameOf).join(', ')})`,
          fields: () => ({ peers: named.split(',') }),
        }),
      ),
      ...collections.map((has) =>
        messages('BITFIELD', others, {
          detail: has,
          words: `BITFIELD (pieces ${has})`,
          fields: () => ({ has: bitsOf(has), opens: false }),
        }),
      ),
    ),
    ...messages('INTERESTED', others),
    ...messages('NOT_INTERESTED', others),
    ...messages('CHOKE', others),
    ...messages('UNCHOKE', others),
    ...ofPiece('REQUEST'),
    ...ofPiece('PIECE'),
    ...ofPiece('HAVE'),
    ...messages('CLOSE', others),
    ANNOUNCE_DUE: reminder('ANNOUNCE_DUE', 'it is time to ask the tracker again'),
    RECHOKE: reminder('RECHOKE', 'ten seconds are over: slots are given anew'),
    LEAVE: happening('LEAVE', 'the user leaves'),
    STOP_SHARING: happening('STOP_SHARING', 'the user stops sharing'),
    SHARE: happening('SHARE', 'the user shares again'),
  },
  states: {
    'supplying.away': 'It is not here.',
    'supplying.choking': 'Nobody has a slot.',
    'supplying.uploading': 'Somebody has a slot and may ask for pieces.',
    'supplying.refusing': 'It gives nothing to anybody.',
    'consuming.away': 'It is not here.',
    'consuming.uninterested': 'Nobody it knows has a piece that it lacks.',
    'consuming.choked': 'It wants pieces, and nothing is on its way.',
    'consuming.downloading': 'It has asked for a piece and waits for it.',
    'consuming.complete': 'It lacks nothing.',
  },
  spell,
});
