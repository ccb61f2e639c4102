import { directoryStepsMs } from '#machines/account-directory.ts';
import { searchMsOf } from '#machines/list-attacker.ts';
import { BYTE_VALUES } from '#machines/share-lock.ts';
import {
  enrolmentChanges,
  enrolmentMessages,
  revocationChanges,
  revocationMessages,
} from '#theory/accounts.ts';
import type { AccountsParams } from './params.ts';

const MINUTE_MS = 60_000;

/** One administrator: a change on a machine takes a minute, a word to somebody twenty seconds. */
export const CHANGE_MS = MINUTE_MS;
export const TELL_MS = 20_000;
/** A word takes a while to be read; what machines say to each other does not. */
export const WORD_MS = 10_000;
export const LATENCY_MS = 20;
/** When the story begins, people having been at work for a while. */
export const STORY_AT_MS = MINUTE_MS;
/** In stories of milliseconds. */
export const SOON_MS = 200;
/** Ben's requests are so far apart. */
export const REQUEST_EVERY_MS = 1_000;
/** Seconds that a reader watches a story at speed 1×. */
const WATCHED_SECONDS = 28;

/** True if people go about their work in this story; else only what is told happens. */
export function isOfficeHours({ story }: AccountsParams): boolean {
  return story === 'revoke' || story === 'join' || story === 'outage';
}

function workMs({ story, regime, people, shares }: AccountsParams): number {
  const [changes, words] =
    story === 'join'
      ? [enrolmentChanges(regime, shares), enrolmentMessages(regime, shares)]
      : [revocationChanges(regime, shares), revocationMessages(regime, people, shares)];
  return changes * CHANGE_MS + words * TELL_MS;
}

/** How long directory or PC 1 stay down: tickets run out meanwhile. */
export function outageMs({ ticketMinutes }: AccountsParams): number {
  return (1.5 * ticketMinutes + 1) * MINUTE_MS;
}

/** Guesses at most in a search through a stolen list. */
function longestSearchMs(values: AccountsParams): number {
  const { hashing, people, candidates, regime } = values;
  if (hashing === 'clear' || regime === 'sharePasswords') return 2_000;
  const passes = hashing === 'plain' ? 1 : people;
  return searchMsOf(values, hashing, passes * candidates);
}

/** A guess at the door: there and back, and what the door does meanwhile. */
function guessingMs({ regime, passwordBytes, prefixBug }: AccountsParams): number {
  const rounds = regime === 'sharePasswords' && prefixBug ? passwordBytes : 1;
  const { checking, recording } = directoryStepsMs;
  const atTheDoorMs = regime === 'sharePasswords' ? 2 : checking + recording;
  return rounds * BYTE_VALUES * (2 * LATENCY_MS + atTheDoorMs);
}

/** Length of the time line: the story and a little more. */
export function horizonMs(values: AccountsParams): number {
  switch (values.story) {
    case 'revoke':
    case 'join':
      return (
        STORY_AT_MS +
        workMs(values) +
        (values.regime === 'directory' ? values.ticketMinutes + 1 : 1) * MINUTE_MS
      );
    case 'outage':
      return STORY_AT_MS + MINUTE_MS + outageMs(values) + 3 * MINUTE_MS;
    case 'rights':
      return SOON_MS + 4 * REQUEST_EVERY_MS;
    case 'theft':
      return SOON_MS + 1.05 * longestSearchMs(values);
    case 'guess':
      return SOON_MS + 1.02 * guessingMs(values);
  }
}

export function paceMs(values: AccountsParams): number {
  return horizonMs(values) / WATCHED_SECONDS;
}
