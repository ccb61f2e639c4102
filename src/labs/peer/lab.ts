/**
 * Covers: what a peer is; interest, choking, requests; a tracker that only introduces; who pays.
 * Question: who serves whom when everybody wants the same file?
 * Expect: everybody serves everybody: nearly all bytes come from peers that still lack some themselves,
 * and what is uploaded is what is downloaded, to the byte. A peer that shares nothing is choked more and
 * waits longer, but is fed by optimistic slots and the seed. If nobody shares, it is client-server.
 *
 * The messages are BitTorrent's (BEP 3), with its ten, twenty and thirty seconds. A piece is one
 * transfer over links that are shared fairly, and ranks are by whole pieces. Requests in blocks,
 * endgame, snubbing, newcomers' threefold chance of the optimistic slot, hashes and TCP are left out.
 */
import { peer } from '#machines/peer.ts';
import { seed } from '#machines/seed.ts';
import { tracker } from '#machines/tracker.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { ideal } from './ideal.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { lackedBytes, params, type PeerParams } from './params.ts';
import { presets } from './presets.ts';
import { peerWorld } from './world.ts';

/** Times the least time that the time line is long. */
const SLACK = { stays: 1.5, leaves: 2.2 } as const;
const START_AND_END_S = 30;
const WATCHED_S = 36;

function horizonMs(values: PeerParams): number {
  return 1000 * Math.ceil(SLACK[values.done] * ideal(values).seconds + START_AND_END_S);
}

export const lab = defineLab({
  id: 'peer',
  title: 'A peer serves while it asks',
  question: 'Who serves whom when everybody wants the same file?',
  covers: ['peers', 'interest', 'choking', 'tracker', 'free riders'],
  params,
  presets,
  seed: 3,
  roles: {
    peer: {
      machine: peer,
      label: 'Peer',
      shape: 'peer',
      description:
        'A peer in two regions at once. Supplying: it chokes everybody, uploads to those it has ' +
        'unchoked, or refuses. Consuming: it is uninterested, because nobody it knows has what it ' +
        'lacks; choked by all who have; downloading; or complete. In both it may be away.',
    },
    seed: {
      machine: seed,
      label: 'Seed',
      shape: 'peer',
      description:
        'A peer that had everything from the start: it supplies as any peer does; consuming, it is ' +
        'complete at once.',
    },
    tracker: {
      machine: tracker,
      label: 'Tracker',
      shape: 'index',
      description:
        'The tracker listens: it tells whoever announces itself who else is there. It may be down.',
    },
  },
  selected: 'peer 1',
  metrics,
  interventions,
  chart: { yLabel: 'Held of the file, in %', series: ['sharerHeld', 'takerHeld'] },
  prediction: {
    question: 'What share of all bytes, in percent, do the peers upload themselves, not the seed?',
    metric: 'peerShare',
    tolerance: 0.05,
  },
  horizonMs,
  paceMs: (values) => horizonMs(values) / WATCHED_S,
  build: peerWorld,
  theory(values) {
    const lackedMb = lackedBytes(values) / 1e6;
    return {
      uploadedMb: lackedMb,
      downloadedMb: lackedMb,
      peerShare: 100 * ideal(values).peerShare,
      allDoneS: ideal(values).seconds,
    };
  },
  describe,
});
