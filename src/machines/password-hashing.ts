import { argon2id } from '@noble/hashes/argon2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * What a list keeps instead of a password: the password itself (never do that), its plain hash, a
 * hash of salt and password, or a salted hash that is made to be slow and to need memory.
 */
export type HashKind = 'clear' | 'plain' | 'salted' | 'argon2id';

/**
 * Real Argon2id (RFC 9106) with the least memory it allows and one pass, so that a page can try
 * hundreds of guesses: half a millisecond each. What a list that is meant to resist pays (64 MiB,
 * three passes), a world counts as a factor of time.
 */
const ARGON2 = { m: 8, t: 1, p: 1, dkLen: 16 };

/** Runs are replayed and sought; the same slow hash need not be worked out twice. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** What the list keeps for this password, as hexadecimal digits; a pure function. */
export function hashOf(kind: HashKind, salt: string, password: string): string {
  switch (kind) {
    case 'clear':
      return password;
    case 'plain':
      return bytesToHex(sha256(utf8ToBytes(password)));
    case 'salted':
      return bytesToHex(sha256(utf8ToBytes(salt + password)));
    case 'argon2id':
      return slowHash(salt, password);
  }
}

/** True if one guess serves everybody on the list: without a salt, the same password is the same hash. */
export function isShared(kind: HashKind): boolean {
  return kind === 'plain';
}

function slowHash(salt: string, password: string): string {
  const key = `${salt} ${password}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const hash = bytesToHex(argon2id(utf8ToBytes(password), utf8ToBytes(salt), ARGON2));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, hash);
  return hash;
}
