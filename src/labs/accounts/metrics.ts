import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { ParamValues } from '../params.ts';
import { percent } from '../percent.ts';
import type { AccountsTally } from './tally.ts';
import {
  administratorOf,
  canOpen,
  directoryOf,
  guesserOf,
  hostsOf,
  personOf,
  thiefOf,
  trailsOf,
} from './views.ts';

type View = WorldView<AccountsTally>;

const inStories =
  (...stories: readonly string[]) =>
  ({ story }: ParamValues) =>
    stories.includes(String(story));

/** Shares that those who are to be locked out could still open, in percent of what they might. */
function stillOpen(view: View): number | undefined {
  const { revoked } = view.tally;
  const hosts = hostsOf(view);
  const open = revoked.flatMap((user) => hosts.filter((host) => canOpen(view, user, host)));
  return percent(open.length, revoked.length * hosts.length);
}

/** Shares that people could open now, in percent of those they need for their work. */
function reach(view: View): number | undefined {
  const hosts = hostsOf(view);
  const pairs = administratorOf(view).members.flatMap((user) => {
    const { uses } = personOf(view, user);
    return hosts.filter(({ id }) => uses.includes(id)).map((host) => canOpen(view, user, host));
  });
  return percent(pairs.filter((open) => open).length, pairs.length);
}

/** Accounts that can be logged in to, wherever they are kept. */
function accountsHeld(view: View): number {
  const central = directoryOf(view);
  const books = central
    ? [central.book]
    : hostsOf(view).flatMap(({ guard }) => (guard.kind === 'accounts' ? [guard.book] : []));
  return books
    .flatMap(({ accounts }) => Object.values(accounts))
    .filter(({ disabled }) => !disabled).length;
}

function sumOf(view: View, count: 'lines' | 'naming'): number {
  return trailsOf(view).reduce((sum, trail) => sum + trail[count], 0);
}

/** Seconds since the list was stolen that were spent on guessing. */
function searchSeconds(view: View): number | undefined {
  const { search, guessesPerSecond, costFactor } = thiefOf(view);
  if (!search) return undefined;
  const factor = search.hashing === 'argon2id' ? costFactor : 1;
  return (search.guesses * factor) / guessesPerSecond;
}

function shutOutMinutes(view: View): number | undefined {
  const { orderedAtMs, shutAtMs } = view.tally;
  if (orderedAtMs === undefined || shutAtMs === undefined || stillOpen(view) !== 0)
    return undefined;
  return (shutAtMs - orderedAtMs) / 60_000;
}

export const metrics = {
  actions: {
    label: 'Changes and messages together',
    unit: 'actions',
    applies: inStories('revoke', 'join'),
    read: ({ tally }) => tally.changes + tally.messages,
  },
  changes: {
    label: 'Changes on machines',
    unit: 'changes',
    applies: inStories('revoke', 'join'),
    read: ({ tally }) => tally.changes,
  },
  messages: {
    label: 'Passwords told to people',
    unit: 'messages',
    applies: inStories('revoke', 'join'),
    read: ({ tally }) => tally.messages,
  },
  accountsHeld: {
    label: 'Accounts to look after',
    unit: 'accounts',
    applies: inStories('revoke', 'join'),
    read: (view: View) => accountsHeld(view),
  },
  shutOutMinutes: {
    label: 'From the order until every door is shut',
    unit: 'min',
    applies: inStories('revoke'),
    read: (view) => shutOutMinutes(view),
  },
  stillOpen: {
    label: 'Open to who is locked out',
    unit: '%',
    applies: inStories('revoke'),
    read: (view) => stillOpen(view),
  },
  openedByRevoked: {
    label: 'Times they got in after the order',
    unit: 'times',
    applies: inStories('revoke'),
    read: ({ tally }) => tally.openedByRevoked,
  },
  refusedMembers: {
    label: 'Refused at a share, though not locked out',
    unit: 'times',
    applies: inStories('revoke', 'join', 'rights'),
    read: ({ tally }) => tally.refusedMembers,
  },
  reach: {
    label: 'Open to who needs them',
    unit: '%',
    applies: inStories('revoke', 'join', 'outage'),
    read: (view) => reach(view),
  },
  opened: {
    label: 'Requests let in',
    unit: 'requests',
    applies: inStories('rights', 'outage'),
    read: ({ tally }) => tally.opened,
  },
  refused: {
    label: 'Requests refused',
    unit: 'requests',
    applies: inStories('rights', 'outage'),
    read: ({ tally }) => tally.refused,
  },
  unanswered: {
    label: 'Requests that nobody answered',
    unit: 'requests',
    applies: inStories('outage'),
    read: ({ tally }) => tally.unanswered,
  },
  recorded: {
    label: 'Lines in the audit trail',
    unit: 'lines',
    applies: inStories('revoke', 'rights', 'guess'),
    read: (view: View) => sumOf(view, 'lines'),
  },
  naming: {
    label: 'Lines that name a person',
    unit: 'lines',
    applies: inStories('revoke', 'rights', 'guess'),
    read: (view: View) => sumOf(view, 'naming'),
  },
  foundShare: {
    label: 'Passwords found',
    unit: '%',
    applies: inStories('theft'),
    read: (view) => {
      const { search } = thiefOf(view);
      return search && percent(search.found.length, search.entries.length);
    },
  },
  searchGuesses: {
    label: 'Guesses at home',
    unit: 'guesses',
    applies: inStories('theft'),
    read: (view) => thiefOf(view).search?.guesses,
  },
  searchSeconds: {
    label: 'Time of his search',
    unit: 's',
    applies: inStories('theft'),
    read: (view) => searchSeconds(view),
  },
  enteredAfter: {
    label: 'Guesses until the door opens',
    unit: 'guesses',
    applies: inStories('guess'),
    read: (view) => guesserOf(view).enteredAfter,
  },
  doorGuesses: {
    label: 'Guesses at the door',
    unit: 'guesses',
    applies: inStories('guess'),
    read: (view: View) => guesserOf(view).guesses,
  },
  bytesKnown: {
    label: 'Bytes of the password he knows',
    unit: 'bytes',
    applies: inStories('guess'),
    read: (view: View) => guesserOf(view).known.length,
  },
} as const satisfies Readonly<Record<string, Metric<AccountsTally>>>;
