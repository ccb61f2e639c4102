import {
  accountsKept,
  byteWiseGuesses,
  enrolmentChanges,
  enrolmentMessages,
  guessingSeconds,
  lastChangeMs,
  meanGuesses,
  onePassGuesses,
  revocationChanges,
  revocationMessages,
  saltedGuesses,
} from '#theory/accounts.ts';
import { BYTE_VALUES } from '#machines/share-lock.ts';
import { strongCount, type AccountsParams } from './params.ts';
import { CHANGE_MS, LATENCY_MS, TELL_MS } from './time-line.ts';

type Values = Readonly<Record<string, number | undefined>>;

function revocation({ regime, people, shares }: AccountsParams): Values {
  const changes = revocationChanges(regime, shares);
  const messages = revocationMessages(regime, people, shares);
  const work = { people, shares, changeMs: CHANGE_MS, tellMs: TELL_MS };
  const shutMs = lastChangeMs(regime, work) + LATENCY_MS;
  return {
    changes,
    messages,
    actions: changes + messages,
    accountsHeld: accountsKept(regime, people - 1, shares),
    // With a directory it depends on how long Ann's ticket is good for still.
    shutOutMinutes: regime === 'directory' ? undefined : shutMs / 60_000,
    ...(regime === 'sharePasswords' && { naming: 0 }),
  };
}

function enrolment({ regime, people, shares }: AccountsParams): Values {
  const changes = enrolmentChanges(regime, shares);
  const messages = enrolmentMessages(regime, shares);
  const accountsHeld = accountsKept(regime, people + 1, shares);
  return { changes, messages, actions: changes + messages, accountsHeld };
}

/** Guesses that a search through the stolen list takes on average. */
export function expectedGuesses(values: AccountsParams): number {
  const { regime, hashing, people, candidates } = values;
  if (regime === 'sharePasswords' || hashing === 'clear') return 0;
  const strong = strongCount(values);
  if (hashing !== 'plain') return saltedGuesses(people - strong, strong, candidates);
  return strong > 0 ? candidates : onePassGuesses(people, candidates);
}

function theft(values: AccountsParams): Values {
  const { regime, hashing, people, guessesPerSecond, costFactor } = values;
  const searchGuesses = expectedGuesses(values);
  const factor = hashing === 'argon2id' ? costFactor : 1;
  const inTheClear = regime === 'sharePasswords' || hashing === 'clear';
  return {
    foundShare: inTheClear ? 100 : (100 * (people - strongCount(values))) / people,
    searchGuesses,
    searchSeconds: guessingSeconds(searchGuesses, guessesPerSecond, factor),
  };
}

function guessing({ regime, prefixBug, passwordBytes }: AccountsParams): Values {
  if (regime === 'sharePasswords' && prefixBug) {
    const doorGuesses = byteWiseGuesses(passwordBytes).mean;
    return { enteredAfter: meanGuesses(BYTE_VALUES), doorGuesses, bytesKnown: passwordBytes };
  }
  if (regime === 'sharePasswords' && passwordBytes === 1) return {};
  return { doorGuesses: BYTE_VALUES, bytesKnown: 0 };
}

/** What theory says of the story that is told. */
export function theory(values: AccountsParams): Values {
  switch (values.story) {
    case 'revoke':
      return revocation(values);
    case 'join':
      return enrolment(values);
    case 'theft':
      return theft(values);
    case 'guess':
      return guessing(values);
    default:
      return values.regime === 'sharePasswords' ? { naming: 0 } : {};
  }
}
