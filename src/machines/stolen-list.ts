import type { AccountBook } from './account-book.ts';
import type { HashKind } from './password-hashing.ts';

/** A line of a list of passwords, as whoever steals it finds it. */
export interface StolenEntry {
  readonly user: string;
  readonly salt: string;
  readonly hash: string;
}

/** What a thief gets: the whole list, and the way in which it was made (that is never a secret). */
export interface StolenList {
  readonly type: 'LIST';
  readonly hashing: HashKind;
  readonly entries: readonly StolenEntry[];
  readonly [field: string]: unknown;
}

export function leakedList({ hashing, accounts }: AccountBook): StolenList {
  const entries = Object.entries(accounts).map(([user, { salt, hash }]) => ({ user, salt, hash }));
  return { type: 'LIST', hashing, entries };
}
