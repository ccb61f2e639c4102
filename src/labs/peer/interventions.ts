import type { PeerContext } from '#machines/peer-context.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import type { Interventions } from '../define-lab.ts';
import { forEach } from '../for-each.ts';
import { newcomerId, peerIds, seedId, trackerId } from './nodes.ts';
import type { PeerParams } from './params.ts';
import { contextOf } from './views.ts';

function whenever(node: NodeId, holds: (context: PeerContext) => boolean) {
  return (view: WorldView) => holds(contextOf(view.snapshot(node))!);
}

/** What the reader may do: let peers share or not, come and go; take the tracker away. */
export function interventions({ peers }: PeerParams): Interventions {
  const ids = [...peerIds(peers), newcomerId];
  return {
    ...forEach(ids, 'stop', (node) => ({
      group: 'Stops sharing',
      help: 'It finishes the pieces under way and from then on gives none.',
      event: { type: 'STOP_SHARING' },
      available: whenever(node, ({ present, shares }) => present && shares),
    })),
    ...forEach(ids, 'share', (node) => ({
      group: 'Shares again',
      help: 'It gives its slots again, from the next re-choke on.',
      event: { type: 'SHARE' },
      available: whenever(node, ({ present, shares }) => present && !shares),
    })),
    ...forEach(ids, 'leave', (node) => ({
      group: 'Leaves',
      help: 'It finishes what is under way, says goodbye and takes its pieces with it.',
      event: { type: 'LEAVE' },
      available: whenever(node, ({ present }) => present),
    })),
    'seed-leaves': {
      label: 'The seed leaves',
      help: 'The one that had the file from the start goes away.',
      node: seedId,
      event: { type: 'LEAVE' },
      available: whenever(seedId, ({ present }) => present),
    },
    'newcomer-joins': {
      label: 'A newcomer joins',
      help: 'One more peer, without a single piece, asks the tracker who is here.',
      node: newcomerId,
      event: { type: 'JOIN' },
      available: whenever(newcomerId, ({ present }) => !present),
    },
    'tracker-down': {
      label: 'Switch the tracker off',
      help: 'Nobody is told of anybody any more; those who know each other go on.',
      node: trackerId,
      event: { type: 'CRASH' },
      available: (view) => view.snapshot(trackerId).value !== 'down',
    },
    'tracker-up': {
      label: 'Switch it on again',
      help: 'It names peers to those who ask from now on.',
      node: trackerId,
      event: { type: 'RESTART' },
      available: (view) => view.snapshot(trackerId).value === 'down',
    },
  };
}
