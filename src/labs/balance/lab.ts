/**
 * Covers: load balancing (random, in turn, two choices, shortest queue, one line), limits of adding
 * servers.
 * Question: ten servers have the capacity of ten. Do ten times as many clients notice nothing?
 * Expect: at 90% a random server costs six times the waiting of one common line; looking at just two
 * servers wins most of it back; and servers that must keep in step get slower together beyond a peak.
 *
 * Between balancer and servers messages take no time, as in the theory of these systems; all servers
 * draw their service times from one stream.
 */
import { diceFor } from '#chance/index.ts';
import { balancer } from '#machines/balancer.ts';
import { customer } from '#machines/customers.ts';
import { queueServer } from '#machines/queue-server.ts';
import { createNet } from '#net/index.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { balancerId, clientsId, serverIds } from './nodes.ts';
import { arrivalsPerSecond, params, policyOf, slowedServiceMs, warmUpMs } from './params.ts';
import { presets } from './presets.ts';
import { balanceMeter } from './tally.ts';
import { theory } from './theory.ts';

/** Requests on the time line, and on average in one second of watching. */
const REQUESTS_ON_TIME_LINE = 2_000;
const REQUESTS_WATCHED_PER_SECOND = 30;
const REQUESTS_IN_STATISTICS = 200_000;
/** One way between clients and balancer, so that messages can be seen. */
const LATENCY_MS = 40;

export const lab = defineLab({
  id: 'balance',
  title: 'More servers behind a balancer',
  question: 'Ten servers can do the work of ten. Does it matter who gets which request?',
  covers: ['load balancing', 'two choices', 'pooling', 'limits of scaling'],
  params,
  presets,
  seed: 1,
  roles: {
    balancer: {
      machine: balancer,
      label: 'Balancer',
      shape: 'router',
      description:
        'The balancer passes each request on to a server and each answer back. With one line for ' +
        'all servers it holds requests while every server is busy.',
    },
    server: {
      machine: queueServer,
      label: 'Server',
      shape: 'server',
      description:
        'Each server waits for requests and works on one at a time; the others queue before it. ' +
        'It may crash and be restarted.',
    },
    clients: {
      machine: customer,
      label: 'Clients',
      shape: 'client',
      description: 'All clients together: they ask at random moments, whether answered or not.',
    },
  },
  selected: balancerId,
  metrics,
  interventions,
  chart: { yLabel: 'Mean time of a request, in ms', series: ['timeInSystemMs'] },
  prediction: {
    question: 'How many milliseconds does a request take on average, if its work takes 100?',
    metric: 'timeInSystemMs',
    tolerance: 0.2,
  },
  statistics: {
    label: 'Run 200,000 requests',
    warmUpMs,
    measuredMs: (values) => (1000 * REQUESTS_IN_STATISTICS) / arrivalsPerSecond(values),
  },
  horizonMs: (values) => (1000 * REQUESTS_ON_TIME_LINE) / arrivalsPerSecond(values),
  paceMs: (values) => (1000 * REQUESTS_WATCHED_PER_SECOND) / arrivalsPerSecond(values),
  build(values, seed) {
    const servers = serverIds(values.servers);
    const service = { kind: 'exponential', meanMs: slowedServiceMs(values) } as const;
    const routing = {
      servers,
      policy: policyOf(values),
      choices: values.choices,
      dice: diceFor(seed, 'balancer'),
    };
    const demand = { server: balancerId, meanGapMs: 1000 / arrivalsPerSecond(values) };
    return {
      nodes: [
        { id: clientsId, machine: customer, input: demand },
        { id: balancerId, machine: balancer, input: routing },
        ...servers.map((id) => ({
          id,
          machine: queueServer,
          input: { workers: 1, places: Infinity, service },
        })),
      ],
      medium: createNet({
        link: (from, to) => ({
          latencyMs: from === clientsId || to === clientsId ? LATENCY_MS : 0,
        }),
      }),
      meter: balanceMeter,
    };
  },
  theory,
  describe,
});
