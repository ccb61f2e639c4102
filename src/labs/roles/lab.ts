/**
 * Covers: client, server and peer as roles of processes; client-server, federated, hybrid and
 * peer-to-peer; what index, tracker and door change, and what they do not; client and server on one host.
 * Question: who serves whom, and what kind of system does that make?
 * Expect: the kind follows from who was seen to ask and to serve, whatever the machines are called. Most
 * do both: peer-to-peer, hybrid if a central index or a server of the operator's has a hand in it. Most
 * only take or only give: client-server, federated if servers ask each other for their clients.
 *
 * A wish is a look-up where there is an index, then one request to one of those whom the process asks,
 * everybody once before anybody again. Sizes, failures and cost are left out, and a message takes the
 * same time inside a host as between two, so that it can be seen there. A stand-in asks at most one other
 * for each request. Every request counts alike; a real judge would weigh bytes too.
 */
import { selfActingProcess } from '#machines/self-acting-process.ts';
import { standInProcess } from '#machines/stand-in-process.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { drawingOf } from './systems.ts';
import { theory } from './theory.ts';
import { worldOf } from './world.ts';

export const lab = defineLab({
  id: 'roles',
  title: 'Who serves whom?',
  question: 'Who asks, who serves, and what kind of system does that make?',
  covers: ['client', 'server', 'peer', 'federation', 'hybrid', 'roles of processes'],
  params,
  presets,
  seed: 1,
  roles: {
    selfActing: {
      machine: selfActingProcess,
      label: 'Process that asks for itself',
      shape: 'peer',
      description:
        'Two regions at once. Supplying: idle until it is asked, then serving. Consuming: content if ' +
        'it knows nobody to ask; otherwise it pauses, may enter and look up first, and asks.',
    },
    standIn: {
      machine: standInProcess,
      label: 'Process that waits',
      shape: 'server',
      description:
        'Supplying: it listens until it is asked, then serves. Consuming: content, or asking another ' +
        'on behalf of whoever asked it.',
    },
  },
  selected: 'Ann',
  metrics,
  interventions,
  chart: { yLabel: 'Share, in %', series: ['bothShare', 'hubShare'] },
  prediction: {
    question: 'How many percent of those who take part ask and also serve others?',
    metric: 'bothShare',
    tolerance: 0.02,
  },
  horizonMs: ({ pauseMs }) => 12 * (pauseMs + 150),
  paceMs: ({ pauseMs }) => (pauseMs + 150) / 2.5,
  build: (values, seed) => worldOf(drawingOf(values), values.pauseMs, seed),
  theory,
  describe,
});
