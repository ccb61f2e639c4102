/**
 * Covers: distribution time, what binds it, free riders, one file for many.
 * Question: one file, many readers, the same links: who is through first, and by how much?
 * Expect: the server needs time in proportion to its readers; among peers every reader brings an
 * up-link, and the time levels off. With few readers, or one slow down-link, it is a tie: peers are
 * never slower and not always faster. If nobody shares, peer-to-peer is client-server.
 *
 * Both sides run on one clock with the same links. The server gives the file to all at once, in fair
 * shares of its up-link. Bit by bit, peers follow the schedule that attains the bound; piece by piece
 * they pass on what they have whole, rarest first, to whoever has least. Words take no time, only
 * access links are narrow, and everybody knows what everybody has.
 */
import { clientServerSeconds, peerToPeerSeconds } from '#theory/distribution.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { raceRoles } from './roles.ts';
import { distributionOf, raceOf } from './readers.ts';
import { horizonMs, paceMs } from './span.ts';
import { contest } from './winner.ts';
import { raceWorld } from './world.ts';

export const lab = defineLab({
  id: 'race',
  title: 'The race: one file, many readers',
  question: 'One file, many readers, the same links. Who is through first, and by how much?',
  covers: ['distribution time', 'bottleneck', 'free riders', 'self-scaling'],
  params,
  presets,
  seed: 1,
  roles: raceRoles,
  selected: 'peer 1',
  metrics,
  interventions,
  contest,
  chart: {
    yLabel: 'Held of the file on average, in %',
    series: ['clientsShare', 'peersShare'],
  },
  prediction: {
    question:
      'How many times as long as the peers does the server need, until the last has it all?',
    metric: 'speedUp',
    tolerance: 0.1,
  },
  horizonMs,
  paceMs,
  build: (values, seed) => raceWorld(raceOf(values), seed),
  theory(values) {
    const distribution = distributionOf(raceOf(values));
    const [server, peers] = [clientServerSeconds(distribution), peerToPeerSeconds(distribution)];
    return {
      clientServerSeconds: server,
      peerToPeerSeconds: peers,
      speedUp: server / peers,
      serverCopies: values.readers,
    };
  },
  describe,
});
