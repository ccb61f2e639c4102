import type { WorldView } from '#sim/index.ts';
import { counted } from '../counted.ts';
import { metrics } from './metrics.ts';
import { benId, directoryId, payrollId } from './nodes.ts';
import type { AccountsParams } from './params.ts';
import type { AccountsTally } from './tally.ts';
import { administratorOf, busiestTrail, guesserOf, isDown, personOf, thiefOf } from './views.ts';
import { auditText, doingOf, duration } from './words.ts';

type View = WorldView<AccountsTally>;

function whole(value: number | undefined): number {
  return Math.round(value ?? 0);
}

function work(view: View): string {
  const { changes, messages } = view.tally;
  const left = administratorOf(view).tasks.length;
  const done = `${counted(changes, 'change', 'changes')} made, ${counted(messages, 'password', 'passwords')} told`;
  return `${done}; ${left === 0 ? 'nothing left to do' : `${left} still to do`}.`;
}

function revoke(view: View): string {
  const { revoked, refusedMembers } = view.tally;
  if (revoked.length === 0) return 'Everybody is at work; nobody is locked out yet.';
  const who = revoked.join(' and ');
  const open = whole(metrics.stillOpen.read(view));
  const doors =
    open === 0
      ? `No door opens to ${who} any more.`
      : `${open}% of the doors still open to ${who}.`;
  const shut = `Others were refused ${counted(refusedMembers, 'time', 'times')}.`;
  return `${work(view)} ${doors} ${shut}`;
}

function join(view: View): string {
  const reach = whole(metrics.reach.read(view));
  return `${work(view)} ${reach}% of the doors that people need are open to them, Zoe’s counted once she is taken on.`;
}

function rights(view: View): string {
  const { opened, refused } = view.tally;
  const { share, ticket } = personOf(view, benId);
  const state = doingOf(String(view.snapshot(benId).value), share);
  const last = busiestTrail(view).last.at(-1);
  const written = last ? ` Last line of the audit trail: ${auditText(last)}.` : '';
  return `Ben ${state}${ticket ? ', with a ticket' : ''}. Let in ${counted(opened, 'time', 'times')}, refused ${refused}.${written}`;
}

function outage(view: View, { regime }: AccountsParams): string {
  const [node, name] =
    regime === 'directory' ? [directoryId, 'The directory'] : [payrollId, 'PC 1'];
  const reach = whole(metrics.reach.read(view));
  const { unanswered } = view.tally;
  return `${name} is ${isDown(view, node) ? 'down' : 'up'}. ${reach}% of the doors that people need are open to them; ${counted(unanswered, 'request has', 'requests have')} found nobody there.`;
}

function theft(view: View): string {
  const { search } = thiefOf(view);
  if (!search) return 'The list is where it belongs; the thief has nothing yet.';
  const { found, entries, guesses } = search;
  const seconds = metrics.searchSeconds.read(view)!;
  const over =
    view.snapshot('thief').value === 'finished' ? ' He is through with his dictionary.' : '';
  return `The thief has found ${found.length} of ${counted(entries.length, 'password', 'passwords')} with ${counted(guesses, 'guess', 'guesses')} in ${duration(seconds)}.${over}`;
}

function guess(view: View): string {
  const { guesses, known, length, enteredAfter } = guesserOf(view);
  const state = view.snapshot('guesser').value;
  const inside =
    enteredAfter === undefined ? 'The door is shut' : `The door opened after ${enteredAfter}`;
  const end =
    state === 'knowing'
      ? ' He knows it all.'
      : state === 'givenUp'
        ? ' No single byte opens: he gives up.'
        : '';
  return `${counted(guesses, 'guess', 'guesses')} made. ${inside}; he knows ${known.length} of ${length} bytes.${end}`;
}

/** The scene in words, by what the story is about. */
export function describe(view: View, values: AccountsParams): string {
  switch (values.story) {
    case 'revoke':
      return revoke(view);
    case 'join':
      return join(view);
    case 'rights':
      return rights(view);
    case 'outage':
      return outage(view, values);
    case 'theft':
      return theft(view);
    case 'guess':
      return guess(view);
  }
}
