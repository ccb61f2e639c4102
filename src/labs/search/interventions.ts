import type { WorldView } from '#sim/index.ts';
import type { Interventions, InterventionSpec } from '../define-lab.ts';
import { indexId, peerIds } from './nodes.ts';
import { castOf, type SearchParams } from './params.ts';
import { serventOf } from './tally.ts';

type OfEach = Omit<InterventionSpec, 'label' | 'node'>;

function consuming(view: WorldView, node: string): unknown {
  const { value } = view.snapshot(node);
  return typeof value === 'object' ? value['consuming'] : undefined;
}

function hasFile(view: WorldView, node: string): boolean {
  return serventOf(view.snapshot(node))!.hasFile;
}

function isHere(view: WorldView, node: string): boolean {
  return consuming(view, node) !== 'gone';
}

function isBusy(view: WorldView, node: string): boolean {
  return ['searching', 'fetching'].includes(String(consuming(view, node)));
}

/** One intervention for each peer: `asks-host-7`. */
function forEach(ids: readonly string[], name: string, spec: (node: string) => OfEach) {
  return Object.fromEntries(
    ids.map((node) => [`${name}-${node.replace(' ', '-')}`, { label: node, node, ...spec(node) }]),
  );
}

const court: Interventions = {
  'index-off': {
    label: 'Switch the index off (one court order)',
    help: 'All hosts are still there, and all files; nobody knows any more who has what.',
    node: indexId,
    event: { type: 'SHUT_DOWN' },
    available: (view) => view.snapshot(indexId).value === 'answering',
  },
  'index-on': {
    label: 'Switch the index on again',
    help: 'It answers from now on, by what it knew before.',
    node: indexId,
    event: { type: 'RESTART' },
    available: (view) => view.snapshot(indexId).value === 'off',
  },
};

/** Ask again from anywhere, move the file about, let hosts leave; and the switch, if there is one. */
export function interventions(values: SearchParams): Interventions {
  const ids = peerIds(castOf(values));
  return {
    ...(values.how === 'index' && court),
    ...forEach(ids, 'asks', (node) => ({
      group: 'Asks for the file',
      help: 'It searches the way all do here; the panel then shows this search.',
      event: { type: 'ASK' },
      available: (view) => isHere(view, node) && !isBusy(view, node) && !hasFile(view, node),
    })),
    ...forEach(ids, 'leaves', (node) => ({
      group: 'Leaves',
      help: 'It says goodbye to those it has a link to, and takes its file with it.',
      event: { type: 'LEAVE' },
      available: (view) => isHere(view, node),
    })),
    ...forEach(ids, 'shares', (node) => ({
      group: 'Puts the file out',
      help: 'From now on it has the file to share.',
      event: { type: 'SHARE' },
      available: (view) => isHere(view, node) && !hasFile(view, node),
    })),
    ...forEach(ids, 'hides', (node) => ({
      group: 'Takes the file away',
      help: 'It stays and passes queries on, but has the file no longer.',
      event: { type: 'STOP_SHARING' },
      available: (view) => isHere(view, node) && hasFile(view, node),
    })),
  };
}
