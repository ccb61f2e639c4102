import type { WorldView } from '#sim/index.ts';
import type { Interventions } from '../define-lab.ts';
import { forEach } from '../for-each.ts';
import { peerIds, sourceId } from './nodes.ts';
import type { SwarmParams } from './params.ts';
import { supplying } from './views.ts';

/** In rounds peers leave; in the choking model they stop sharing and begin again. */
export function interventions({ model, peers }: SwarmParams): Interventions {
  const ids = peerIds(peers);
  if (model === 'rounds') {
    const leave = (node: string) => ({
      help: 'It goes away and takes its pieces with it.',
      event: { type: 'LEAVE' },
      available: (view: WorldView) => supplying(view, node) === 'offering',
    });
    return {
      'source-leaves': { label: 'The source leaves', node: sourceId, ...leave(sourceId) },
      ...forEach(ids, 'leaves', (node) => ({ ...leave(node), group: 'Leaves' })),
    };
  }
  return {
    ...forEach(ids, 'stop', (node) => ({
      group: 'Stops sharing',
      help: 'From now on it takes and gives nothing.',
      event: { type: 'STOP_SHARING' },
      available: (view) => supplying(view, node) === 'sharing',
    })),
    ...forEach(ids, 'share', (node) => ({
      group: 'Shares',
      help: 'It gives its four slots from now on.',
      event: { type: 'SHARE' },
      available: (view) => supplying(view, node) === 'refusing',
    })),
  };
}
