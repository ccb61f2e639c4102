import type { WorldView } from '#sim/index.ts';
import type { Interventions, InterventionSpec } from '../define-lab.ts';
import { peerIds, serverId, sourceId } from './nodes.ts';
import type { RaceParams } from './params.ts';

function supplying(view: WorldView, node: string): unknown {
  return (view.snapshot(node).value as Readonly<Record<string, unknown>>)['supplying'];
}

const serverDies: InterventionSpec = {
  label: 'The server dies',
  help: 'All downloads from it break off.',
  node: serverId,
  event: { type: 'CRASH' },
  available: (view) => view.snapshot(serverId).value !== 'down',
};

const sourceDies: InterventionSpec = {
  label: 'The source dies',
  help: 'What it was sending breaks off; what others have got from it stays.',
  node: sourceId,
  event: { type: 'CRASH' },
  available: (view) => supplying(view, sourceId) !== 'gone',
};

/** Whoever passes on piece by piece can be disturbed; a plan bit by bit is made for nothing to happen. */
export function interventions({ model, readers }: RaceParams): Interventions {
  if (model === 'fluid') return { 'server-dies': serverDies };
  const stops = peerIds(readers).map((node, i): [string, InterventionSpec] => [
    `stop-${i + 1}`,
    {
      group: 'Stops sharing',
      label: node,
      help: 'It finishes what it is sending, and gives nothing more.',
      node,
      event: { type: 'STOP_SHARING' },
      available: (view) => !['refusing', 'gone'].includes(String(supplying(view, node))),
    },
  ]);
  const dies = peerIds(readers).map((node, i): [string, InterventionSpec] => [
    `dies-${i + 1}`,
    {
      group: 'Dies',
      label: node,
      help: 'It is gone at once, with the pieces it had.',
      node,
      event: { type: 'CRASH' },
      available: (view) => supplying(view, node) !== 'gone',
    },
  ]);
  return {
    'server-dies': serverDies,
    'source-dies': sourceDies,
    ...Object.fromEntries([...stops, ...dies]),
  };
}
