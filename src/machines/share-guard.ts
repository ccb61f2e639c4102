import type { NodeId } from '#sim/index.ts';
import {
  disable,
  isAuthentic,
  rightsOf,
  withAccount,
  type AccountBook,
  type NewAccount,
} from './account-book.ts';
import type { AuditLine } from './audit-trail.ts';
import { opens, type ShareLock } from './share-lock.ts';
import { leakedList, type StolenList } from './stolen-list.ts';
import { isGenuine, type Ticket } from './ticket.ts';

/** What decides who may open a share. */
export type Guard =
  | { readonly kind: 'password'; readonly lock: ShareLock }
  | { readonly kind: 'accounts'; readonly book: AccountBook }
  | { readonly kind: 'tickets'; readonly secret: string };

/** Somebody at the door, with a share's password, a name and a password, or a ticket. */
export interface Knock {
  readonly type: 'OPEN';
  readonly from: NodeId;
  readonly user?: string;
  readonly password?: string;
  readonly ticket?: Ticket;
}

/** Is it who it says? A password for all cannot tell, and a genuine ticket has told already. */
export function isKnown(guard: Guard, { user = '', password = '', ticket }: Knock): boolean {
  switch (guard.kind) {
    case 'password':
      return false;
    case 'accounts':
      return isAuthentic(guard.book, user, password);
    case 'tickets':
      return ticket !== undefined && isGenuine(guard.secret, ticket);
  }
}

/** May this user open this share? */
function mayOpen(guard: Guard, share: NodeId, { user = '', ticket }: Knock): boolean {
  if (guard.kind === 'accounts') return rightsOf(guard.book, user).includes(share);
  return guard.kind === 'tickets' && ticket !== undefined && ticket.shares.includes(share);
}

/** What is to be written down of this visit. */
export function findingOf(guard: Guard, share: NodeId, knock: Knock): AuditLine {
  if (guard.kind === 'password') {
    const fits = opens(guard.lock, knock.password ?? '');
    return { user: undefined, share, outcome: fits ? 'let in' : 'wrong password' };
  }
  const user = knock.ticket?.user ?? knock.user;
  if (!isKnown(guard, knock)) return { user, share, outcome: 'wrong password' };
  return { user, share, outcome: mayOpen(guard, share, knock) ? 'let in' : 'no right' };
}

type Change =
  | { readonly type: 'CHANGE_PASSWORD'; readonly password: string }
  | { readonly type: 'DISABLE'; readonly user: string }
  | { readonly type: 'CREATE'; readonly account: NewAccount };

/** The guard after a change of the administrator's; anything else leaves it as it is. */
export function withGuard(guard: Guard, change: Change | { readonly type: string }): Guard {
  if (guard.kind === 'password' && isChange(change, 'CHANGE_PASSWORD')) {
    return { ...guard, lock: { ...guard.lock, password: change.password } };
  }
  if (guard.kind !== 'accounts') return guard;
  if (isChange(change, 'DISABLE')) return { ...guard, book: disable(guard.book, change.user) };
  if (isChange(change, 'CREATE'))
    return { ...guard, book: withAccount(guard.book, change.account) };
  return guard;
}

function isChange<Type extends Change['type']>(
  change: { readonly type: string },
  type: Type,
): change is Extract<Change, { readonly type: Type }> {
  return change.type === type;
}

/** What there is to be stolen on this PC. A share's password is kept as it is. */
export function leaked(guard: Guard, share: NodeId): StolenList {
  if (guard.kind === 'accounts') return leakedList(guard.book);
  const entries =
    guard.kind === 'password' ? [{ user: share, salt: '', hash: guard.lock.password }] : [];
  return { type: 'LIST', hashing: 'clear', entries };
}
