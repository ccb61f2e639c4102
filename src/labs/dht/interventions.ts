import type { WorldView } from '#sim/index.ts';
import type { Interventions } from '../define-lab.ts';
import { forEach } from '../for-each.ts';
import { filesOf } from './keys.ts';
import { nodeIds, outageId } from './nodes.ts';
import { STAGE_BITS, type DhtParams } from './params.ts';
import { hasFailed, statesOf } from './views.ts';

/** Files that can be looked up by hand: those with names of their own. */
const NAMED = 6;
/** Longer lists of nodes are no use to anybody; above, nodes fail only all together. */
const MOST_LISTED = 128;

function canLookUp(view: WorldView, node: string): boolean {
  return ['idle', 'satisfied', 'disappointed'].includes(statesOf(view, node).consuming);
}

function lookUps(): Interventions {
  const [node] = nodeIds(1);
  return Object.fromEntries(
    filesOf(NAMED, STAGE_BITS).map((file) => [
      `look-up-${file.name.split('.')[0]}`,
      {
        label: file.name,
        group: 'Node 1 looks up',
        help: 'It hashes the name and asks its way to whoever is in charge of that key.',
        node: node!,
        event: { type: 'LOOK_UP', ...file },
        available: (view: WorldView) => canLookUp(view, node!),
      },
    ]),
  );
}

export function interventions({ nodes }: DhtParams): Interventions {
  const listed = Number(nodes) <= MOST_LISTED ? nodeIds(Number(nodes)) : [];
  return {
    ...lookUps(),
    outage: {
      label: 'A fifth of all nodes fail',
      help: 'Each node fails with a chance of one in five, and does not say goodbye.',
      node: outageId,
      event: { type: 'STRIKE', share: 0.2 },
    },
    'outage-over': {
      label: 'All come back',
      help: 'Those that failed are there again, with the values they had.',
      node: outageId,
      event: { type: 'END' },
      available: (view) => view.snapshot(outageId).value === 'striking',
    },
    ...forEach(listed, 'fail', (node) => ({
      group: 'Fails',
      help: 'It does not answer any more. The others find out when they wait in vain.',
      event: { type: 'FAIL' },
      available: (view) => !hasFailed(view, node),
    })),
    ...forEach(listed, 'recover', (node) => ({
      group: 'Comes back',
      help: 'It answers again, with the values it had.',
      event: { type: 'RECOVER' },
      available: (view) => hasFailed(view, node),
    })),
  };
}
