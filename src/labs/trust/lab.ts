/**
 * Covers: SHA-256, Merkle proofs, poisoning and blame, fake identities (Sybils), enrolment.
 * Question: how can you trust what a stranger sends, and how many strangers are there really?
 * Expect: with a proof for every block one flipped byte in 16,384 is found at once and its sender
 * blamed; with one hash for many blocks all of them are lost and nobody can be blamed; with no check a
 * bad file spreads. But a hash only says “the same as the one you trusted”: with a lying root every
 * proof of the wrong file is right, and the honest are banned. And who poses as many beats any number
 * of copies: all of a key are lost with probability f^r. The central answers stand beside both: a
 * publisher’s own server for the root, an authority that admits each person once.
 *
 * SHA-256 is real. The kernel and its machines work step by step, and the browser’s Web Crypto only
 * answers later; so the machines use the audited implementation of @noble/hashes. Tests compare it
 * with Web Crypto, and on the page every check is done again by the browser itself.
 *
 * Left out: checking takes no time; proofs are fetched block by block, where real clients fetch whole
 * layers of the tree; a copy’s place is drawn by a hash of its own, so that two copies may meet at one
 * identity; liars all tell the same lie, and a vote counts answers only; the authority is never fooled.
 */
import { blockPeer } from '#machines/block-peer.ts';
import { hashKeeper } from '#machines/hash-keeper.ts';
import { membership } from '#machines/membership.ts';
import { replicaPeer } from '#machines/replica-peer.ts';
import { sybil } from '#machines/sybil.ts';
import { defineLab } from '../define-lab.ts';
import { describe } from './describe.ts';
import { identitiesWorld } from './identities-world.ts';
import { interventions } from './interventions.ts';
import { metrics } from './metrics.ts';
import { youId } from './nodes.ts';
import { params } from './params.ts';
import { piecesOf, piecesWorld } from './pieces-world.ts';
import { presets } from './presets.ts';
import { theory } from './theory.ts';
import { horizonMs, paceMs } from './time-line.ts';

export const lab = defineLab({
  id: 'trust',
  title: 'Trust without a centre',
  question: 'How can you trust what a stranger sends, and how many strangers are there really?',
  covers: ['SHA-256', 'Merkle proofs', 'poisoning', 'Sybil attack', 'enrolment'],
  params,
  presets,
  seed: 1,
  roles: {
    peer: {
      machine: blockPeer,
      label: 'Peer with blocks',
      shape: 'peer',
      description:
        'Supplying: it has nothing yet, offers blocks as it has them, or poisons them. Consuming: it ' +
        'asks for hashes to check by, fetches, and ends complete, with a spoilt file, or stranded.',
    },
    hashes: {
      machine: hashKeeper,
      label: 'Source of hashes',
      shape: 'server',
      description: 'It answers whoever asks with the hashes of its file, or is down.',
    },
    replica: {
      machine: replicaPeer,
      label: 'Peer with copies',
      shape: 'peer',
      description:
        'Supplying: it holds copies and gives them. Consuming: it joins, then reads round after round ' +
        'and concludes, until it has read all it wanted.',
    },
    attacker: {
      machine: sybil,
      label: 'Attacker',
      shape: 'peer',
      description: 'Outside, or posing as many and answering for each of them with a lie.',
    },
    members: {
      machine: membership,
      label: 'Members',
      shape: 'index',
      description: 'Open to every identity, or enrolling: every person once.',
    },
  },
  selected: youId,
  metrics,
  interventions,
  chart: {
    yLabel: 'Blocks spoilt, or in vain; or keys lost, in %',
    series: ['wrongKept', 'wasted', 'lostShare'],
  },
  prediction: {
    question: 'One of four peers spoils all it gives. How many blocks do you fetch in vain?',
    metric: 'wasted',
    tolerance: 0,
  },
  horizonMs,
  paceMs,
  build: (values, seed) =>
    values.model === 'pieces'
      ? piecesWorld(piecesOf(values, seed), seed)
      : identitiesWorld(values, seed),
  theory,
  describe,
});
