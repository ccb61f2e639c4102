import {
  allReplicasHostile,
  hostileVote,
  keysBought,
  merkleProofHashes,
  sybilShare,
} from '#theory/sybil.ts';
import { SHA256_BYTES } from '#theory/verification.ts';
import { poisonersOf, type TrustParams } from './params.ts';

type Values = Readonly<Record<string, number | undefined>>;

/** Peers whose every block fails by the hashes that are trusted. */
function failing(values: TrustParams): number {
  const poisoners = poisonersOf(values);
  if (values.hashesFrom === 'publisher') return poisoners;
  return values.poison === 'decoy' ? values.peers - poisoners : values.peers;
}

function ofPieces(values: TrustParams): Values {
  const { check, blocks, peers, bans, flips, poison } = values;
  if (check !== 'block') return {};
  const proofHashes = merkleProofHashes(blocks);
  const proof = { proofHashes, proofBytes: proofHashes * SHA256_BYTES };
  // Each is asked at once and found out by its first block; else chance has a part in it.
  const isCertain = bans && blocks >= peers && (flips === 100 || poison === 'decoy');
  return isCertain ? { ...proof, wasted: failing(values) } : proof;
}

function lostShare(values: TrustParams, hostile: number): number | undefined {
  const { copies, keys, fakes, reading, chosenIds, enrolment } = values;
  if (!chosenIds || enrolment) {
    return reading === 'hash' ? allReplicasHostile(hostile, copies) : hostileVote(hostile, copies);
  }
  // A vote needs but half of the copies: how many keys that buys depends on the rest of the fakes.
  return reading === 'hash' ? Math.min(1, keysBought(fakes, copies) / keys) : undefined;
}

function ofIdentities(values: TrustParams): Values {
  const { honest, fakes, enrolment, keys } = values;
  const hostile = sybilShare(honest, enrolment ? Math.min(1, fakes) : fakes);
  const share = lostShare(values, hostile);
  return {
    hostileShare: 100 * hostile,
    ...(share !== undefined && { lostShare: 100 * share, keysLost: keys * share }),
  };
}

/** What the formulas give for these params, as long as nobody interferes. */
export function theory(values: TrustParams): Values {
  return values.model === 'pieces' ? ofPieces(values) : ofIdentities(values);
}
