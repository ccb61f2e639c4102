/**
 * Covers: overlay and underlay, stretch, link stress, near neighbours, what a cut cable breaks.
 * Question: a network of peers on a network of cables: what does it cost not to know the cables?
 * Expect: with neighbours chosen blindly a message takes as many times the direct delay as it makes
 * hops, about ½·log₂N; with the nearest of sixteen candidates the hops stay and the delay halves. A star
 * puts a copy for each of N receivers on its source's cable, an overlay log₂N. A cut cable breaks exactly
 * the overlay links that led over it, and they mend when the routers find a way round.
 *
 * Every place of the ring is taken and nobody comes or goes. Peers live in one country of 24 routers;
 * who lives where is up to the seed. The thousand live in a plain square, as in the theory. Packets have
 * delay and no size: cables are never full. Peers do not repeat what was lost.
 */
import { cable } from '#machines/cable.ts';
import { overlayPeer } from '#machines/overlay-peer.ts';
import { router } from '#machines/router.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { peerId } from './nodes.ts';
import { hasCables, params, targetOf } from './params.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { horizonMs, paceMs, roundMs } from './timing.ts';
import { overlayWorld } from './world.ts';

export const lab = defineLab({
  id: 'overlay',
  title: 'A network on the network',
  question: 'Peers choose their own neighbours. What does it cost not to know the cables below?',
  covers: ['overlay', 'stretch', 'link stress', 'near neighbours', 'cut cables'],
  params,
  presets,
  seed: 188,
  roles: {
    peer: {
      machine: overlayPeer,
      label: 'Peer',
      shape: 'peer',
      description:
        'A peer in two regions at once. Supplying: nobody has asked it yet, it hands messages on, or ' +
        'it refuses. Consuming: it waits for a message, or one has reached it.',
    },
    router: {
      machine: router,
      label: 'Router',
      shape: 'router',
      description:
        'Settled, it passes packets on by its table. When a cable goes dark it doubts for a while, ' +
        'then tells the other routers and works out a new table.',
    },
    cable: {
      machine: cable,
      label: 'Cable',
      shape: 'router',
      description: 'Intact, it carries packets and counts copies; cut, it loses what comes.',
    },
  },
  selected: peerId(0),
  metrics,
  interventions,
  chart: { yLabel: 'Hops, mean; stretch', series: ['hops', 'stretch'] },
  prediction: {
    question: 'On average, how many times as long as the direct way does a message take?',
    metric: 'stretch',
    tolerance: 0.15,
  },
  horizonMs,
  paceMs,
  build(values, seed) {
    const { candidates, task, rounds, cut, noticeMs } = values;
    const world = {
      peers: Number(values.peers),
      cables: hasCables(values),
      straight: values.travel === 'star',
      target: targetOf(values),
      roundMs: roundMs(values),
    };
    return overlayWorld({ ...world, candidates, task, rounds, cut, noticeMs }, seed);
  },
  theory,
  describe,
});
