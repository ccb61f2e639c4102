import type { NodeId } from '#sim/index.ts';
import type { ParamSpecs, ValuesOf } from '../params.ts';
import { newcomerId, peerIds } from './nodes.ts';

export const params = {
  peers: {
    kind: 'number',
    label: 'Peers',
    unit: 'peers',
    min: 4,
    max: 8,
    step: 1,
    default: 8,
    help: 'How many want the file. Besides them there is one seed, which has all of it.',
  },
  freeRiders: {
    kind: 'number',
    label: 'Peers that share nothing',
    unit: 'peers',
    min: 0,
    max: 8,
    step: 1,
    default: 0,
    help: 'The last of the peers: they ask for pieces and never give one.',
  },
  done: {
    kind: 'choice',
    label: 'Who has everything',
    options: [
      { value: 'stays', label: 'stays and gives' },
      { value: 'leaves', label: 'leaves at once' },
    ],
    default: 'stays',
    help: 'What a peer does when it lacks nothing any more.',
  },
  seedLeavesS: {
    kind: 'number',
    label: 'Seed leaves after (0 = stays)',
    unit: 's',
    min: 0,
    max: 200,
    step: 5,
    default: 0,
    help: 'When the peer that had the file from the start goes away.',
  },
  pieces: {
    kind: 'number',
    label: 'Pieces of the file',
    unit: 'pieces',
    min: 12,
    max: 24,
    step: 1,
    default: 24,
    help: 'Into how many pieces the file is cut.',
    more: true,
  },
  held: {
    kind: 'number',
    label: 'Pieces each peer has at first',
    unit: 'pieces',
    min: 0,
    max: 11,
    step: 1,
    default: 8,
    help: 'Drawn by chance for each peer, so that most have something that others lack.',
    more: true,
  },
  slots: {
    kind: 'number',
    label: 'Upload slots',
    unit: 'slots',
    min: 2,
    max: 4,
    step: 1,
    default: 3,
    help: 'One goes to anybody, the rest to those who gave most. BitTorrent has 4; for eight peers 3 show more.',
    more: true,
  },
  upKbps: {
    kind: 'number',
    label: 'Up-link of everybody',
    unit: 'kbit/s',
    min: 250,
    max: 4_000,
    step: 250,
    default: 500,
    help: 'How fast a peer can send, all its slots together. It can receive eight times as fast.',
    more: true,
  },
  pieceKb: {
    kind: 'number',
    label: 'Size of a piece',
    unit: 'kB',
    min: 100,
    max: 1_000,
    step: 50,
    default: 500,
    help: 'A piece is asked for and sent whole.',
    more: true,
  },
} as const satisfies ParamSpecs;

export type PeerParams = ValuesOf<typeof params>;

/** Whether this one took and never gave from the start: the last of the peers do. */
export function isFreeRider(id: NodeId, { peers, freeRiders }: PeerParams): boolean {
  return id !== newcomerId && peerIds(peers).indexOf(id) >= peers - freeRiders;
}

/** Bytes that the peers lack at the start, all together. */
export function lackedBytes({ peers, pieces, held, pieceKb }: PeerParams): number {
  return peers * (pieces - held) * pieceKb * 1000;
}
