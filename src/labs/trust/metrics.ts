import { HASH_BYTES } from '#machines/merkle.ts';
import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { ParamValues } from '../params.ts';
import { friendId, youId } from './nodes.ts';
import type { TrustTally } from './tally.ts';
import { downloadAt, fakesAmong, isGuilty, membersIn, wrongBlocks } from './views.ts';

type View = WorldView<TrustTally>;

const ofPieces = ({ model }: ParamValues) => model === 'pieces';
const ofIdentities = ({ model }: ParamValues) => model === 'identities';
const checking = (params: ParamValues) => ofPieces(params) && params['check'] !== 'none';
const proving = (params: ParamValues) => ofPieces(params) && params['check'] === 'block';

/** All who are blamed or suspected, the guilty or the innocent of them. */
function accused(view: View, guilty: boolean): number | undefined {
  const download = downloadAt(view);
  if (!download) return undefined;
  const all = new Set([...download.blamed, ...download.suspects]);
  return [...all].filter((id) => isGuilty(view, id) === guilty).length;
}

function kibibytes(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 1024;
}

function wrongWith(view: View, id: string): number | undefined {
  return downloadAt(view) && wrongBlocks(view, id).length;
}

export const metrics = {
  wrongKept: {
    label: 'Kept, but not the publisher’s',
    unit: 'blocks',
    applies: ofPieces,
    read: (view) => wrongWith(view, youId),
  },
  passedOn: {
    label: 'Of them passed on to your friend',
    unit: 'blocks',
    applies: ofPieces,
    read: (view) => wrongWith(view, friendId),
  },
  received: {
    label: 'Blocks fetched',
    unit: 'blocks',
    applies: ofPieces,
    read: (view) => downloadAt(view)?.received,
  },
  wasted: {
    label: 'Blocks fetched in vain',
    unit: 'blocks',
    applies: ofPieces,
    read: (view) => downloadAt(view)?.wasted,
  },
  foundSeconds: {
    label: 'First failed check after',
    unit: 's',
    applies: checking,
    read: ({ tally }) => (tally.foundMs === undefined ? undefined : tally.foundMs / 1000),
  },
  guiltyAccused: {
    label: 'Poisoners blamed or suspected',
    unit: 'peers',
    applies: checking,
    read: (view) => accused(view, true),
  },
  innocentAccused: {
    label: 'Honest peers blamed or suspected',
    unit: 'peers',
    applies: checking,
    read: (view) => accused(view, false),
  },
  proofHashes: {
    label: 'Hashes in the proof of a block',
    unit: 'hashes',
    applies: proving,
    read: (view) => {
      const last = downloadAt(view)?.last;
      return last && last.way.length - 1;
    },
  },
  proofBytes: {
    label: 'Bytes of one proof',
    unit: 'B',
    applies: proving,
    read: (view) => {
      const last = downloadAt(view)?.last;
      return last && (last.way.length - 1) * HASH_BYTES;
    },
  },
  hashKib: {
    label: 'Hashes fetched, all together',
    unit: 'KiB',
    applies: checking,
    read: (view) => kibibytes(downloadAt(view)?.hashBytes),
  },
  lostShare: {
    label: 'Keys lost or forged',
    unit: '%',
    applies: ofIdentities,
    read: ({ tally: { keysRead, keysLost } }) =>
      keysRead > 0 ? (100 * keysLost) / keysRead : undefined,
  },
  keysLost: {
    label: 'The same, as a count',
    unit: 'keys',
    applies: ofIdentities,
    read: (view) => (membersIn(view) ? view.tally.keysLost : undefined),
  },
  hostileShare: {
    label: 'Identities that are one attacker',
    unit: '%',
    applies: ofIdentities,
    read: (view) => {
      const members = membersIn(view);
      if (!members) return undefined;
      const fakes = fakesAmong(members);
      const all = members.identities.length + members.chosen.size;
      return (100 * fakes) / all;
    },
  },
} as const satisfies Readonly<Record<string, Metric<TrustTally>>>;
