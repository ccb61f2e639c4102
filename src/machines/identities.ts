import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { NodeId } from '#sim/index.ts';
import { isSameHash, type Hash } from './merkle.ts';

/** Who has joined: for every identity the node that answers for it. One node may answer for many. */
export interface Members {
  readonly identities: readonly NodeId[];
  /** Places that an identity was made for, by who could choose its id. */
  readonly chosen: ReadonlyMap<Place, NodeId>;
}

/** Where a copy of an entry belongs: a text that is hashed. */
export type Place = string;

/** The place of one copy. `network` sets one network's places apart from another's. */
export function placeOf(network: number, entry: number, copy: number): Place {
  return `${network}/${entry}/${copy}`;
}

/** The number of the identity that a place falls to: as good as a draw, and the same for everybody. */
export function identityAt(place: Place, identities: number): number {
  const hash = sha256(utf8ToBytes(place));
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0) % identities;
}

/** Who answers for a place. */
export function holderAt({ identities, chosen }: Members, place: Place): NodeId {
  return chosen.get(place) ?? identities[identityAt(place, identities.length)]!;
}

/** What was stored under an entry, and what a liar says instead. */
export function valueOf(entry: number): string {
  return `entry ${entry}`;
}

export function forgeryOf(entry: number): string {
  return `forged ${entry}`;
}

export function hashOfText(text: string): Hash {
  return sha256(utf8ToBytes(text));
}

/** How a reader makes one answer of several. */
export type Reading = 'hash' | 'vote';

/**
 * What the reader takes for true: the answer that has the hash it asked for, or the one given most
 * often. Undefined if there is none, or two are given equally often.
 */
export function readingOf(reading: Reading, entry: number, answers: readonly string[]) {
  if (reading === 'hash') {
    const key = hashOfText(valueOf(entry));
    return answers.find((answer) => isSameHash(hashOfText(answer), key));
  }
  const votes = new Map<string, number>();
  for (const answer of answers) votes.set(answer, (votes.get(answer) ?? 0) + 1);
  const most = Math.max(...votes.values());
  const winners = [...votes].filter(([, count]) => count === most);
  return winners.length === 1 ? winners[0]![0] : undefined;
}
