/**
 * Covers: central index, flooding, time to live, duplicates, ultrapeers.
 * Question: somebody out there has the file; how do you find out who?
 * Expect: an index answers in two messages, and one switch ends it. A flood has no switch, but costs
 * 2E − N + 1 messages to reach all, and with a time to live a rare file stays unfound beyond the
 * horizon. Ultrapeers flood among few and answer for many. The file itself always goes directly.
 *
 * One file, known by one name; every way takes equally long, so a first copy has come by a shortest
 * way. Left out: PING and PONG, that query ids are forgotten after a while, leaves with several
 * ultrapeers, and that who loses its ultrapeer or neighbours looks for new ones.
 */
import { floodingPeer } from '#machines/flooding-peer.ts';
import { indexedPeer } from '#machines/indexed-peer.ts';
import { indexServer } from '#machines/index-server.ts';
import { ultrapeer } from '#machines/ultrapeer.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { hostId } from './nodes.ts';
import { params, type SearchParams } from './params.ts';
import { presets } from './presets.ts';
import { hopsToTheEnd, theory } from './theory.ts';
import { FILE_MS, firstAskMs, patienceMs, searchWorld } from './world.ts';

/** For the file to be asked for and to come, and for another search to be begun; or to see it end. */
const AFTER_HITS_HOPS = 8;
const AFTER_PATIENCE_HOPS = 2;

function horizonMs(values: SearchParams): number {
  const { how, ttl, latencyMs } = values;
  const found = patienceMs(hopsToTheEnd(values), latencyMs) + AFTER_HITS_HOPS * latencyMs + FILE_MS;
  const givenUp =
    patienceMs(how === 'index' ? 1 : ttl, latencyMs) + AFTER_PATIENCE_HOPS * latencyMs;
  return firstAskMs(values) + Math.max(found, givenUp);
}

export const lab = defineLab({
  id: 'search',
  title: 'Finding things: index or flood?',
  question: 'Somebody out there has the file. How do you find out who?',
  covers: ['central index', 'flooding', 'time to live', 'ultrapeers'],
  params,
  presets,
  seed: 1,
  roles: {
    flooding: {
      machine: floodingPeer,
      label: 'Peer',
      shape: 'peer',
      description:
        'A peer of Gnutella in two regions at once. Supplying: it shares the file, or only relays; ' +
        'either way it passes new queries on and drops copies. Consuming: it is idle, searches, ' +
        'fetches the file, and ends with it or unanswered.',
    },
    indexed: {
      machine: indexedPeer,
      label: 'Peer with an index',
      shape: 'peer',
      description:
        'A peer that tells an index what it has. Supplying: it shares the file or is empty. ' +
        'Consuming: it asks the index, fetches the file from another peer, and ends with it or ' +
        'unanswered.',
    },
    ultrapeer: {
      machine: ultrapeer,
      label: 'Ultrapeer',
      shape: 'peer',
      description:
        'An ultrapeer. Supplying: it keeps an index for its leaves, answers for them and floods ' +
        'queries among its like. Consuming: it searches as any peer does.',
    },
    index: {
      machine: indexServer,
      label: 'Index',
      shape: 'index',
      description: 'The index answers who has what, or is off.',
    },
  },
  selected: hostId(1),
  metrics,
  interventions,
  chart: { yLabel: 'Hosts searched, QUERY messages', series: ['searched', 'queries'] },
  prediction: {
    question: 'How many of the other hosts does the query reach?',
    metric: 'searched',
    tolerance: 0.1,
  },
  horizonMs,
  paceMs: ({ latencyMs }) => 0.8 * latencyMs,
  build: searchWorld,
  theory,
  describe,
});
