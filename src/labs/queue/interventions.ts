import type { WorldView } from '#sim/index.ts';
import type { InterventionSpec } from '../define-lab.ts';
import { lineOf } from './metrics.ts';
import { demandId, serverId } from './nodes.ts';
import { params } from './params.ts';

function stateOf(view: WorldView, node: string): unknown {
  return view.snapshot(node).value;
}

/** What the reader may do to clients and server while the run goes on. */
export const interventions = {
  double: {
    label: 'Double the load',
    help: 'From now on every client asks twice as often.',
    node: demandId,
    event: { type: 'DOUBLE' },
    available: (view) => stateOf(view, demandId) !== 'doubled',
  },
  calm: {
    label: 'Back to the usual load',
    help: 'Every client asks as often as at the start.',
    node: demandId,
    event: { type: 'CALM' },
    available: (view) => stateOf(view, demandId) !== 'usual',
  },
  stop: {
    label: 'Stop asking',
    help: 'No client asks any more; those inside are still served.',
    node: demandId,
    event: { type: 'STOP' },
    available: (view) => stateOf(view, demandId) !== 'stopped',
  },
  'add-worker': {
    label: 'Add a worker',
    help: 'One more worker takes requests from the same queue.',
    node: serverId,
    event: { type: 'ADD_WORKER' },
    available: (view) => lineOf(view).workers < params.workers.max,
  },
  'remove-worker': {
    label: 'Remove a worker',
    help: 'One worker leaves as soon as it has finished what it is doing.',
    node: serverId,
    event: { type: 'REMOVE_WORKER' },
    available: (view) => lineOf(view).workers > 1,
  },
  crash: {
    label: 'Crash the server',
    help: 'All requests inside are lost, and nobody is there for new ones.',
    node: serverId,
    event: { type: 'CRASH' },
    available: (view) => stateOf(view, serverId) !== 'down',
  },
  restart: {
    label: 'Restart the server',
    help: 'The server waits for requests again, with nobody inside.',
    node: serverId,
    event: { type: 'RESTART' },
    available: (view) => stateOf(view, serverId) === 'down',
  },
} as const satisfies Readonly<Record<string, InterventionSpec>>;
