import { administrator } from '#machines/administrator.ts';
import { person } from '#machines/person.ts';
import { isOf, type Happening, type Meter, type NodeId } from '#sim/index.ts';

/** What has been done, asked and answered. */
export interface AccountsTally {
  /** Changes made on machines, and passwords told to people. */
  changes: number;
  messages: number;
  /** Who is not to come in any more, when that was last ordered, and when a door was last shut to them. */
  revoked: readonly NodeId[];
  orderedAtMs: number | undefined;
  shutAtMs: number | undefined;
  /** What people asked for: let in, refused, not answered. */
  opened: number;
  refused: number;
  unanswered: number;
  /** Let in although they should not come in any more; refused although they may come in. */
  openedByRevoked: number;
  refusedMembers: number;
}

/** What an administrator changes on a machine; the first two shut a door. */
const shutting = ['CHANGE_PASSWORD', 'DISABLE'];
export const changeTypes: readonly string[] = [...shutting, 'CREATE'];

function noteOrder(tally: AccountsTally, { event, atMs, after }: Happening): void {
  if (event.type !== 'REVOKE' || !isOf(administrator, after)) return;
  tally.revoked = after.context.revoked;
  tally.orderedAtMs = atMs;
}

/** A change on a machine; it may be the one that shuts the last door. */
function noteChange(tally: AccountsTally, { event, atMs }: Happening): void {
  if (!changeTypes.includes(event.type)) return;
  tally.changes++;
  if (shutting.includes(event.type)) tally.shutAtMs = atMs;
}

function notePerson(tally: AccountsTally, { event, node, atMs, before, after }: Happening): void {
  if (!isOf(person, after)) return;
  const isRevoked = tally.revoked.includes(node);
  switch (event.type) {
    case 'OPENED':
      tally.opened++;
      if (isRevoked) tally.openedByRevoked++;
      break;
    case 'REFUSED':
      tally.refused++;
      if (!isRevoked) tally.refusedMembers++;
      break;
    case 'LOGIN_REFUSED':
      tally.refused++;
      break;
    case 'TELL':
      tally.messages++;
      break;
    case 'TICKET_EXPIRED':
      if (isRevoked) tally.shutAtMs = atMs;
      break;
    default:
      if (after.value === 'unanswered' && before.value !== 'unanswered') tally.unanswered++;
  }
}

export const accountsMeter: Meter<AccountsTally> = {
  start: () => ({
    changes: 0,
    messages: 0,
    revoked: [],
    orderedAtMs: undefined,
    shutAtMs: undefined,
    opened: 0,
    refused: 0,
    unanswered: 0,
    openedByRevoked: 0,
    refusedMembers: 0,
  }),
  copy: (tally) => ({ ...tally }),
  observe: (tally, happening) => {
    noteOrder(tally, happening);
    noteChange(tally, happening);
    notePerson(tally, happening);
  },
};
