/**
 * Covers: pieces, rarest first, early leavers, choking, free riders.
 * Question: what makes a swarm fast, and what makes its members share?
 * Expect: rarest first comes within a few rounds of the optimum and survives the source; any piece is
 * slower, in order much slower; with three slots given back and one given away, a free rider gets a
 * fraction of what a contributor gets, but not nothing. If a tracker named only a few others, and who has
 * everything leaves, those who are left strand: unless they ask the tracker again.
 *
 * Two models of one thing. In rounds everybody's link takes one piece per round and a board knows who
 * has what: full knowledge, as in the theory; who knows whom may be all, or what a tracker answered
 * last, and then the board pairs only those. Choking looks at a download so long that everybody
 * always has something for everybody; the flow of ten seconds is told in one message. The newcomers'
 * threefold weight in the optimistic slot and endgame are left out.
 */
import { board } from '#machines/board.ts';
import { chokingPeer } from '#machines/choking-peer.ts';
import { roundPeer } from '#machines/round-peer.ts';
import { tracker } from '#machines/tracker.ts';
import { contributorAdvantage, fewestRounds } from '#theory/swarm.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { params, type SwarmParams } from './params.ts';
import { presets } from './presets.ts';
import { chokingWorld, ROUND_MS, roundsWorld } from './world.ts';

/** Times the optimum that the time line is long; in order takes far longer. */
const SLACK = { rarest: 1.6, random: 1.6, inOrder: 7 } as const;
/** Times longer, where peers know only a few others: the last pieces take their time. */
const SLACK_AMONG_FEW = 1.6;
const CHOKING_MS = 900_000;

function horizonMs(values: SwarmParams): number {
  const { model, peers, pieces, policy, sourceRounds, neighbours } = values;
  if (model === 'choking') return CHOKING_MS;
  const slack = neighbours > 0 ? SLACK_AMONG_FEW : 1;
  const rounds = slack * SLACK[policy] * fewestRounds(peers, pieces) + 5;
  return ROUND_MS * Math.ceil(Math.max(rounds, 1.3 * sourceRounds));
}

export const lab = defineLab({
  id: 'swarm',
  title: 'Swarms, fairness and free riders',
  question: 'What makes a swarm fast, and what makes its members share?',
  covers: ['pieces', 'rarest first', 'choking', 'free riders'],
  params,
  presets,
  seed: 1,
  roles: {
    peer: {
      machine: roundPeer,
      label: 'Peer',
      shape: 'peer',
      description:
        'A peer in two regions at once. Supplying: it has nothing to give yet, offers what it has, ' +
        'or has gone. Consuming: it wants pieces and asks its partner of this round, or is complete.',
    },
    board: {
      machine: board,
      label: 'Board',
      shape: 'index',
      description:
        'The board pairs peers at the start of each round, until all are complete or a piece is in ' +
        'nobody’s hands.',
    },
    tracker: {
      machine: tracker,
      label: 'Tracker',
      shape: 'index',
      description:
        'The tracker listens: it tells whoever announces itself of some others. It may be down.',
    },
    choking: {
      machine: chokingPeer,
      label: 'Peer that chokes',
      shape: 'peer',
      description:
        'Supplying: it shares its slots and gives them anew every ten seconds, or refuses. ' +
        'Consuming: it is choked by everybody, or downloads from those who have unchoked it.',
    },
  },
  selected: 'peer 1',
  metrics,
  interventions,
  chart: {
    yLabel: 'Held of the file, in %; or contributor ÷ free rider',
    series: ['haveShare', 'advantage'],
  },
  prediction: {
    question: 'A round is the time of one piece. After how many rounds do all have everything?',
    metric: 'rounds',
    tolerance: 0.05,
  },
  horizonMs,
  paceMs: ({ model, neighbours }) =>
    model === 'rounds' ? (neighbours > 0 ? 4 : 2) * ROUND_MS : 20_000,
  build: (values, seed) =>
    values.model === 'rounds' ? roundsWorld(values, seed) : chokingWorld(values, seed),
  theory({ model, peers, pieces, freeRiders }) {
    if (model === 'rounds') return { rounds: fewestRounds(peers, pieces) };
    return freeRiders > 0 ? { advantage: contributorAdvantage(freeRiders / 100) } : {};
  },
  describe,
});
