import type { Credentials } from './session-messages.ts';

/**
 * The server's accounts. It keeps no password, only a salt and what a hash function makes of salt
 * and password together (RFC 9106 names one that is fit for it). The function here only stands in
 * for such a one, so that the world stays small: it is *not* cryptography. What a real one costs,
 * the server pays in time.
 */
export interface Account {
  readonly salt: string;
  readonly hash: number;
}

export type Accounts = Readonly<Record<string, Account>>;

/** What the check of a log-in finds. The client is never told which of the last two it was. */
export type Verdict = 'PASSWORD_RIGHT' | 'PASSWORD_WRONG' | 'USER_UNKNOWN';

export function account(salt: string, password: string): Account {
  return { salt, hash: standInHash(salt + password) };
}

export function verdictOn(accounts: Accounts, { user, password }: Credentials): Verdict {
  const found = Object.hasOwn(accounts, user) ? accounts[user] : undefined;
  if (!found) return 'USER_UNKNOWN';
  return standInHash(found.salt + password) === found.hash ? 'PASSWORD_RIGHT' : 'PASSWORD_WRONG';
}

function standInHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
