import type { Interventions, InterventionSpec } from '../define-lab.ts';
import { cards } from './cards/index.ts';
import { crowdOf } from './demand.ts';
import { audienceId, operatorId, readerIds } from './nodes.ts';
import { isAtWork, operatorState } from './operator-state.ts';
import type { ChooseParams } from './params.ts';

const servers: Interventions = {
  'servers-fail': {
    label: 'The servers fail',
    help: 'What they were sending breaks off, and nobody new is answered.',
    node: operatorId,
    event: { type: 'CRASH' },
    available: isAtWork,
  },
  'servers-back': {
    label: 'The servers are back',
    help: 'Whoever comes from now on is answered; the others have given up.',
    node: operatorId,
    event: { type: 'REPAIR' },
    available: (view) => ['down', 'cut off'].includes(operatorState(view)),
  },
};

const givesUp: InterventionSpec = {
  label: 'The operator gives up',
  help: 'Out of business: what it ran is switched off for good, transfers and all.',
  node: operatorId,
  event: { type: 'GIVE_UP' },
  available: (view) => !['closed', 'gone'].includes(operatorState(view)),
};

const internetCut: InterventionSpec = {
  label: 'Cut the Internet link',
  help: 'Those in the room reach each other, but not the operator’s servers.',
  node: operatorId,
  event: { type: 'CUT' },
  available: isAtWork,
};

const demandDoubles: InterventionSpec = {
  label: 'Demand doubles',
  help: 'Whoever comes from now on brings a second one along.',
  node: audienceId,
  event: { type: 'DOUBLE' },
  available: (view) => view.snapshot(audienceId).value !== 'over',
};

/** What may happen to this scenario in this architecture; and a member that should get nothing more. */
export function interventions(params: ChooseParams): Interventions {
  const { architecture, scenario } = params;
  const hasServers = architecture !== 'peer-to-peer';
  const lockOuts = readerIds(crowdOf(params).nodes).map((node, i): [string, InterventionSpec] => [
    `lock-out-${i + 1}`,
    {
      group: 'Lock out',
      label: node,
      help: hasServers
        ? 'One entry at the operator: it gets nothing more from now on.'
        : 'Only the first holder can be told; nobody else hears of it.',
      node: operatorId,
      event: { type: 'REVOKE', member: node },
      available: isAtWork,
    },
  ]);
  return {
    ...(hasServers && servers),
    'gives-up': givesUp,
    ...(hasServers && cards[scenario].serversFarOff && { 'internet-cut': internetCut }),
    'demand-doubles': demandDoubles,
    ...Object.fromEntries(lockOuts),
  };
}
