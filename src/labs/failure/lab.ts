/**
 * Covers: copies and availability, a centre that caps it, common causes; random failure and attack;
 * gossip.
 * Question: what still works when parts of it break?
 * Expect: copies on hosts that are rarely there make a service that is nearly always there, unless an
 * index stands in front or the hosts fail together. A network loses half of its peers at random and
 * hangs together; one with hubs bears that best, and an attack on its hubs worst. Gossip reaches
 * everybody in a number of rounds that grows with the logarithm, whoever is off.
 *
 * Three models. Copies are there and away by chance with the right share, and a reader tries once a
 * day; repair and the moving of copies are left out. In the network nobody finds new neighbours: it
 * shows what the links alone can bear. Gossip runs in rounds in step. Attack means: by the number of
 * links at the start. An attacker who counts anew after every failure does far more harm where there
 * are few hubs (28% then break a network linked at random), hardly more where there are many.
 */
import { copyIndex } from '#machines/copy-index.ts';
import { copyReader } from '#machines/copy-reader.ts';
import { failures } from '#machines/failures.ts';
import { gossipPeer } from '#machines/gossip-peer.ts';
import { linkedPeer } from '#machines/linked-peer.ts';
import { replicaHost } from '#machines/replica-host.ts';
import { softwareMaker } from '#machines/software-maker.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { horizonMs, paceMs } from './time-line.ts';
import { worldOf } from './world.ts';

export const lab = defineLab({
  id: 'failure',
  title: 'When things break',
  question: 'What still works when parts of it break?',
  covers: ['availability', 'replication', 'common causes', 'attack on hubs', 'gossip'],
  params,
  presets,
  seed: 8,
  roles: {
    host: {
      machine: replicaHost,
      label: 'Host with a copy',
      shape: 'peer',
      description:
        'Supplying: it offers its copy or is away, as its owner likes, or is broken. Consuming: ' +
        'it takes updates of its software; its software is sound or has crashed.',
    },
    reader: {
      machine: copyReader,
      label: 'Reader',
      shape: 'client',
      description:
        'It waits for its next try, searches at the index if it needs one, fetches a copy, and ends ' +
        'served or unserved.',
    },
    index: {
      machine: copyIndex,
      label: 'Index',
      shape: 'index',
      description: 'It answers who holds copies, is out now and then, or is switched off.',
    },
    maker: {
      machine: softwareMaker,
      label: 'Software maker',
      shape: 'server',
      description: 'Its release is sound or faulty; every update goes to all its users.',
    },
    linked: {
      machine: linkedPeer,
      label: 'Peer with links',
      shape: 'peer',
      description:
        'Supplying: it relays news to its neighbours until it fails. Consuming: it is linked to ' +
        'others, or isolated once all of them have failed.',
    },
    failures: {
      machine: failures,
      label: 'Failures',
      shape: 'router',
      description:
        'Bad luck or an attacker: it strikes one peer after another, pauses, or has ceased.',
    },
    gossip: {
      machine: gossipPeer,
      label: 'Peer that gossips',
      shape: 'peer',
      description:
        'Supplying: it is silent, tells somebody every round, or answers who asks. Consuming: it is ' +
        'ignorant, asks somebody every round, or is informed. Either way it may be off.',
    },
  },
  selected: 'peer 1',
  metrics,
  interventions,
  chart: {
    yLabel: 'Served, hanging together, or informed: share in %',
    series: ['served', 'largest', 'informed'],
  },
  prediction: {
    question: 'The reader tries once a day. What share of the tries, in percent, is served?',
    metric: 'served',
    tolerance: 0.03,
  },
  horizonMs,
  paceMs,
  build: worldOf,
  theory,
  describe,
});
