import { hasBit } from '#machines/bits.ts';
import type { NodeId, WorldView } from '#sim/index.ts';
import type { Interventions, InterventionSpec } from '../define-lab.ts';
import { failuresId, indexId, makerId, peerIds } from './nodes.ts';
import { together, type FailureParams } from './params.ts';
import { failuresOf, regionOf } from './views.ts';

/** Peers that “the super-peers” stands for. */
const SUPER_PEERS = 5;

/** One intervention for each peer, offered as a list. */
function forEach(
  count: number,
  name: string,
  spec: (id: NodeId, place: number) => Omit<InterventionSpec, 'label' | 'node'> & { node?: NodeId },
): Interventions {
  return Object.fromEntries(
    peerIds(count).map((id, i) => [`${name}-${i + 1}`, { label: id, node: id, ...spec(id, i) }]),
  );
}

const supplies = (view: WorldView, id: NodeId, state: string) =>
  regionOf(view, id, 'supplying') === state;
const stateOf = (view: WorldView, id: NodeId) => view.snapshot(id).value;

const index: Interventions = {
  'index-off': {
    label: 'Switch the index off',
    help: 'As a court did with Napster’s: the copies are all there, and nobody finds them.',
    node: indexId,
    event: { type: 'FAIL' },
    available: (view) => stateOf(view, indexId) !== 'switchedOff',
  },
  'index-on': {
    label: 'Switch the index on',
    help: 'It answers again.',
    node: indexId,
    event: { type: 'MEND' },
    available: (view) => stateOf(view, indexId) === 'switchedOff',
  },
};

function ofReplicas(values: FailureParams): Interventions {
  return {
    ...(values.index && index),
    ...(together(values) > 0 && {
      'bad-update': {
        label: 'Ship a bad update',
        help: 'It crashes every host that runs this software, all at the same moment.',
        node: makerId,
        event: { type: 'SHIP_BAD' },
        available: (view) => stateOf(view, makerId) === 'sound',
      },
      'good-update': {
        label: 'Ship one that works',
        help: 'The hosts run again, as far as their owners have them on.',
        node: makerId,
        event: { type: 'SHIP_FIX' },
        available: (view) => stateOf(view, makerId) === 'faulty',
      },
    }),
    ...forEach(values.copies, 'break', (id) => ({
      group: 'Break',
      help: 'It stays away until somebody mends it.',
      event: { type: 'FAIL' },
      available: (view) => !supplies(view, id, 'broken'),
    })),
    ...forEach(values.copies, 'mend', (id) => ({
      group: 'Mend',
      help: 'It comes back and goes on as before.',
      event: { type: 'MEND' },
      available: (view) => supplies(view, id, 'broken'),
    })),
  };
}

const somebodyIsUp = (view: WorldView) => {
  const known = failuresOf(view);
  return known !== undefined && known.victims.length < known.peers.length;
};

const network: Interventions = {
  'kill-hub': {
    label: 'Kill the most connected',
    help: 'The peer that had most links at the start, of those still up, fails now.',
    node: failuresId,
    event: { type: 'STRIKE_HUBS', count: 1 },
    available: somebodyIsUp,
  },
  'kill-super-peers': {
    label: `Kill the ${SUPER_PEERS} most connected`,
    help: 'What an attacker would do who takes the super-peers for the heart of it.',
    node: failuresId,
    event: { type: 'STRIKE_HUBS', count: SUPER_PEERS },
    available: somebodyIsUp,
  },
  'kill-random': {
    label: 'Kill anybody',
    help: 'A peer chosen by chance fails now.',
    node: failuresId,
    event: { type: 'STRIKE_RANDOM' },
    available: somebodyIsUp,
  },
  pause: {
    label: 'Hold the failures',
    help: 'No more peers fail by themselves; you may still kill some.',
    node: failuresId,
    event: { type: 'PAUSE' },
    available: (view) => stateOf(view, failuresId) === 'striking',
  },
  resume: {
    label: 'Let failures go on',
    help: 'One peer after the other fails again.',
    node: failuresId,
    event: { type: 'RESUME' },
    available: (view) => stateOf(view, failuresId) === 'paused',
  },
};

function ofNetwork({ hosts }: FailureParams): Interventions {
  const isUp = (view: WorldView, place: number) => !hasBit(failuresOf(view)!.down, place);
  return {
    ...network,
    ...forEach(hosts, 'news', (_, i) => ({
      group: 'Send news from',
      help: 'It tells its neighbours, they tell theirs: who is in the same piece will know.',
      event: { type: 'PUBLISH' },
      available: (view) => isUp(view, i),
    })),
    ...forEach(hosts, 'kill', (_, i) => ({
      group: 'Kill',
      help: 'It fails now, and its links with it.',
      node: failuresId,
      event: { type: 'STRIKE', victim: i },
      available: (view) => isUp(view, i),
    })),
  };
}

function ofGossip({ hosts }: FailureParams): Interventions {
  return {
    ...forEach(hosts, 'off', (id) => ({
      group: 'Switch off',
      help: 'It neither calls nor hears, and nobody who calls it notices.',
      event: { type: 'FAIL' },
      available: (view) => !supplies(view, id, 'off'),
    })),
    ...forEach(hosts, 'on', (id) => ({
      group: 'Switch on',
      help: 'It is back, with what it knew before.',
      event: { type: 'MEND' },
      available: (view) => supplies(view, id, 'off'),
    })),
  };
}

/** What the reader may break, and mend: kill switches for all that there is in the model. */
export function interventions(values: FailureParams): Interventions {
  switch (values.model) {
    case 'replicas':
      return ofReplicas(values);
    case 'network':
      return ofNetwork(values);
    case 'gossip':
      return ofGossip(values);
  }
}
