import type { NodeId } from '#sim/index.ts';
import { hashOf, type HashKind } from './password-hashing.ts';

/** One who may log in: what is kept of the password, and the role that says what may be opened. */
export interface BookAccount {
  readonly role: string;
  readonly salt: string;
  readonly hash: string;
  readonly disabled: boolean;
}

/**
 * A list of accounts, in a directory or on a single PC. Users have roles, roles have rights: whoever
 * changes what a role may open changes it for all who have the role.
 */
export interface AccountBook {
  readonly hashing: HashKind;
  readonly accounts: Readonly<Record<string, BookAccount>>;
  /** What each role may open. */
  readonly rights: Readonly<Record<string, readonly NodeId[]>>;
}

/** A person as an administrator enters her. The password is hers; the book keeps what is made of it. */
export interface NewAccount {
  readonly user: string;
  readonly role: string;
  readonly salt: string;
  readonly password: string;
}

export function withAccount(book: AccountBook, entry: NewAccount): AccountBook {
  const { user, role, salt, password } = entry;
  const account = { role, salt, hash: hashOf(book.hashing, salt, password), disabled: false };
  return { ...book, accounts: { ...book.accounts, [user]: account } };
}

export function disable(book: AccountBook, user: string): AccountBook {
  const account = accountOf(book, user);
  if (!account) return book;
  return { ...book, accounts: { ...book.accounts, [user]: { ...account, disabled: true } } };
}

/** Authentication: is it really this user? Without an account, or with a disabled one, nobody is. */
export function isAuthentic(book: AccountBook, user: string, password: string): boolean {
  const account = accountOf(book, user);
  if (!account || account.disabled) return false;
  return hashOf(book.hashing, account.salt, password) === account.hash;
}

/** Authorisation: what this user’s role may open. It asks no password. */
export function rightsOf(book: AccountBook, user: string): readonly NodeId[] {
  const account = accountOf(book, user);
  return account ? (book.rights[account.role] ?? []) : [];
}

export function hasAccount(book: AccountBook, user: string): boolean {
  return accountOf(book, user)?.disabled === false;
}

function accountOf(book: AccountBook, user: string): BookAccount | undefined {
  return Object.hasOwn(book.accounts, user) ? book.accounts[user] : undefined;
}
