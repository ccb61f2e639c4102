import { accountDirectory, type AccountDirectoryContext } from '#machines/account-directory.ts';
import { hasAccount, rightsOf } from '#machines/account-book.ts';
import { administrator, type AdministratorContext } from '#machines/administrator.ts';
import { emptyTrail, type AuditLine, type AuditTrail } from '#machines/audit-trail.ts';
import { listAttacker, type ListAttackerContext } from '#machines/list-attacker.ts';
import { passwordGuesser, type PasswordGuesserContext } from '#machines/password-guesser.ts';
import { person, type PersonContext } from '#machines/person.ts';
import { shareHost, type ShareHostContext } from '#machines/share-host.ts';
import { opens } from '#machines/share-lock.ts';
import { isOf, type NodeId, type WorldView } from '#sim/index.ts';
import { administratorId, directoryId, guesserId, thiefId } from './nodes.ts';

/** What is known of the nodes, each with its own type. A world of this lab has them all, but for the directory. */

export function directoryOf(view: WorldView): AccountDirectoryContext | undefined {
  if (!view.nodes.includes(directoryId)) return undefined;
  const snapshot = view.snapshot(directoryId);
  return isOf(accountDirectory, snapshot) ? snapshot.context : undefined;
}

export function administratorOf(view: WorldView): AdministratorContext {
  const snapshot = view.snapshot(administratorId);
  if (!isOf(administrator, snapshot)) throw new TypeError('There is no administrator.');
  return snapshot.context;
}

export function thiefOf(view: WorldView): ListAttackerContext {
  const snapshot = view.snapshot(thiefId);
  if (!isOf(listAttacker, snapshot)) throw new TypeError('There is no thief.');
  return snapshot.context;
}

export function guesserOf(view: WorldView): PasswordGuesserContext {
  const snapshot = view.snapshot(guesserId);
  if (!isOf(passwordGuesser, snapshot)) throw new TypeError('There is no guesser.');
  return snapshot.context;
}

export function personOf(view: WorldView, id: NodeId): PersonContext {
  const snapshot = view.snapshot(id);
  if (!isOf(person, snapshot)) throw new TypeError(`“${id}” is not a person.`);
  return snapshot.context;
}

export function hostsOf(view: WorldView): ShareHostContext[] {
  return view.nodes.flatMap((id) => {
    const snapshot = view.snapshot(id);
    return isOf(shareHost, snapshot) ? [snapshot.context] : [];
  });
}

/** The audit trails of directory and PCs; where a directory keeps one, it has all that happens. */
export function trailsOf(view: WorldView): AuditTrail[] {
  const central = directoryOf(view);
  return central ? [central.trail] : hostsOf(view).map(({ trail }) => trail);
}

/** The trail that is shown: the directory's, or that of the PC where most has happened. */
export function busiestTrail(view: WorldView): AuditTrail {
  return trailsOf(view).reduce(
    (best, trail) => (trail.lines > best.lines ? trail : best),
    emptyTrail,
  );
}

/** The lines that are shown: those of the busiest trail, and above them the last of another PC. */
export function shownLines(view: WorldView): readonly AuditLine[] {
  const busiest = busiestTrail(view);
  const others = trailsOf(view).filter((trail) => trail !== busiest);
  return [...others.flatMap(({ last }) => last.slice(-1)).slice(-1), ...busiest.last];
}

export function isDown(view: WorldView, node: NodeId): boolean {
  const { value } = view.snapshot(node);
  return value === 'down' || value === 'off';
}

/** Would this share let this person in now, with what she has and knows? */
export function canOpen(view: WorldView, user: NodeId, { id, guard }: ShareHostContext): boolean {
  if (isDown(view, id)) return false;
  const who = personOf(view, user);
  switch (guard.kind) {
    case 'password':
      return who.told[id] !== undefined && opens(guard.lock, who.told[id]);
    case 'accounts':
      return hasAccount(guard.book, user) && rightsOf(guard.book, user).includes(id);
    case 'tickets':
      return canShowTicket(view, who, id);
  }
}

/** She has a ticket for it, or would get one. */
function canShowTicket(
  view: WorldView,
  { id: user, ticket }: PersonContext,
  share: NodeId,
): boolean {
  if (ticket) return ticket.shares.includes(share);
  const central = directoryOf(view);
  if (!central || isDown(view, directoryId) || !hasAccount(central.book, user)) return false;
  return rightsOf(central.book, user).includes(share);
}
