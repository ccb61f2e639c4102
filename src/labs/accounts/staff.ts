import { diceFor, Draws } from '#chance/index.ts';
import { withAccount, type AccountBook, type NewAccount } from '#machines/account-book.ts';
import type { NodeId } from '#sim/index.ts';
import { hostIds, newcomerId, payrollId, personIds } from './nodes.ts';
import { strongCount, type AccountsParams } from './params.ts';
import { commonPasswords, longPassword, salt } from './passwords.ts';

/** One who works here, or will. */
export interface Member {
  readonly user: NodeId;
  readonly role: 'accounting' | 'staff';
  readonly password: string;
}

/** What each role may open: accounting everything, the others all but the payroll. */
export function rightsOfRoles(shares: number): Record<Member['role'], NodeId[]> {
  const all = hostIds(shares);
  return { accounting: all, staff: shares > 1 ? all.filter((id) => id !== payrollId) : all };
}

/** All members, then the newcomer. Some have a common password, the others a long one. */
export function membersOf(values: AccountsParams, seed: number): Member[] {
  const ids = personIds(values.people);
  const lots = new Draws(diceFor(seed, 'careful people'));
  const careful = new Set(lots.some(ids, strongCount(values)));
  const dictionary = commonPasswords(values.candidates);
  return [...ids, newcomerId].map((user, i) => {
    const draws = new Draws(diceFor(seed, `password of ${user}`));
    const common = draws.pick(dictionary)!;
    return {
      user,
      role: i % 3 === 0 && user !== newcomerId ? 'accounting' : 'staff',
      password: careful.has(user) ? longPassword(draws) : common,
    };
  });
}

/** A list of these people as one place keeps it, with salts of its own. */
export function bookOf(
  members: readonly Member[],
  values: AccountsParams,
  seed: number,
  place: NodeId,
): AccountBook {
  const empty: AccountBook = {
    hashing: values.hashing,
    accounts: {},
    rights: rightsOfRoles(values.shares),
  };
  const draws = new Draws(diceFor(seed, `salts of ${place}`));
  return members.reduce((book, member) => withAccount(book, entryOf(member, draws)), empty);
}

export function entryOf(member: Member, draws: Draws): NewAccount {
  return { ...member, salt: salt(draws) };
}
