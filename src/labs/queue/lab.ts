/**
 * Covers: a server that waits for requests, arrival and service rate, utilisation, queueing,
 * variability, several workers, a limited backlog, Little’s law.
 * Question: how long does a request take when the server is nearly busy all the time?
 * Expect: the time in the server grows as 1/(1−ρ), not in proportion to the load; variability makes
 * it worse, pooling better; in overload a longer backlog adds delay and saves nobody.
 */
import { customer } from '#machines/customers.ts';
import { demand } from '#machines/customers-demand.ts';
import { queueServer } from '#machines/queue-server.ts';
import { createNet } from '#net/index.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { growthOf, modelOf } from './model.ts';
import { clientIds, demandId, serverId } from './nodes.ts';
import { arrivalsPerSecond, params, placesOf, serviceOf } from './params.ts';
import { presets } from './presets.ts';
import { queueMeter } from './tally.ts';
import { serviceMs, warmUpMs } from './warm-up.ts';

/** Length of the time line: so many times what the server needs for one request at full speed. */
const SERVICES_ON_TIME_LINE = 1000;
/** Requests the server could finish while one second is watched: slow enough to follow each. */
const SERVICES_WATCHED_PER_SECOND = 2.5;
const REQUESTS_IN_STATISTICS = 200_000;

export const lab = defineLab({
  id: 'queue',
  title: 'The queue in front of the server',
  question: 'How long does a request take when the server is busy most of the time?',
  covers: ['waiting', 'load', 'variability', 'several workers', 'limited backlog', 'Little’s law'],
  params,
  presets,
  seed: 1,
  roles: {
    client: {
      machine: customer,
      label: 'Client',
      shape: 'client',
      description:
        'A client is idle until it asks, and waiting until its last request has come back ' +
        'answered, refused or broken off. It goes on asking while it waits.',
    },
    server: {
      machine: queueServer,
      label: 'Server',
      shape: 'server',
      description:
        'The server waits for requests, works while any is inside, and is full when every place ' +
        'is taken: then it refuses. It may crash and be restarted.',
    },
    demand: {
      machine: demand,
      label: 'Demand',
      shape: 'router',
      description:
        'The demand tells all clients how often to ask: as usual, twice as often, or not at all.',
    },
  },
  selected: serverId,
  metrics,
  interventions: () => interventions,
  chart: { yLabel: 'Requests in the server', series: ['numberNow', 'numberInSystem'] },
  prediction: {
    question:
      'How many milliseconds does a request spend in the server on average, waiting included?',
    metric: 'timeInSystemMs',
    tolerance: 0.15,
  },
  statistics: {
    label: 'Run 200,000 requests',
    warmUpMs,
    measuredMs: (values) => (1000 * REQUESTS_IN_STATISTICS) / arrivalsPerSecond(values),
  },
  horizonMs: (values) => SERVICES_ON_TIME_LINE * serviceMs(values),
  paceMs: (values) => SERVICES_WATCHED_PER_SECOND * serviceMs(values),
  build(values) {
    const { clients, requestsPerSecondEach, workers, latencyMs } = values;
    const ids = clientIds(clients);
    const meanGapMs = 1000 / requestsPerSecondEach;
    const server = { workers, places: placesOf(values), service: serviceOf(values) };
    return {
      nodes: [
        { id: serverId, machine: queueServer, input: server },
        { id: demandId, machine: demand, input: { customers: ids } },
        ...ids.map((id) => ({ id, machine: customer, input: { server: serverId, meanGapMs } })),
      ],
      medium: createNet({ link: (from) => ({ latencyMs: from === demandId ? 0 : latencyMs }) }),
      meter: queueMeter,
    };
  },
  theory(values) {
    const measures = modelOf(values);
    return { ...measures, throughputTimesTime: measures.numberInSystem };
  },
  theoryOverTime: growthOf,
  describe,
});
