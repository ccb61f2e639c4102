/**
 * The work of looking after who may come in, and of getting in without being asked. U people, S PCs
 * that share something; everybody may use every share.
 */

/** Where it is written who may come in. */
export type Regime = 'directory' | 'localAccounts' | 'sharePasswords';

/** Values of one byte. */
const BYTE_VALUES = 256;

/** Accounts to be kept in step: one a person, or one a person on every PC; a share’s password is nobody’s. */
export function accountsKept(regime: Regime, people: number, shares: number): number {
  return { directory: people, localAccounts: people * shares, sharePasswords: 0 }[regime];
}

/** Changes on machines until one person is locked out: wherever something lets her in. */
export function revocationChanges(regime: Regime, shares: number): number {
  return regime === 'directory' ? 1 : shares;
}

/** Words to the others: with share passwords each of them has to be told each new one, S(U − 1). */
export function revocationMessages(regime: Regime, people: number, shares: number): number {
  return regime === 'sharePasswords' ? shares * (people - 1) : 0;
}

/** Changes on machines to take a person on. */
export function enrolmentChanges(regime: Regime, shares: number): number {
  return regime === 'sharePasswords' ? 0 : revocationChanges(regime, shares);
}

/** Words to a person who is taken on: every share’s password, or none. */
export function enrolmentMessages(regime: Regime, shares: number): number {
  return regime === 'sharePasswords' ? shares : 0;
}

/**
 * Time until the last change is made, if one administrator does one thing after the other and tells
 * everybody a share’s new password before going on to the next share.
 */
export function lastChangeMs(
  regime: Regime,
  {
    people,
    shares,
    changeMs,
    tellMs,
  }: Readonly<Record<'people' | 'shares' | 'changeMs' | 'tellMs', number>>,
): number {
  const changes = revocationChanges(regime, shares);
  const told = revocationMessages(regime, people, changes - 1);
  return changes * changeMs + told * tellMs;
}

/** Entries of a role-based list: rights of roles, and one role a person; single grants would be U·P. */
export function roleEntries(people: number, roles: number, permissions: number): number {
  return roles * permissions + people;
}

/** Mean number of guesses until a word of a dictionary is found, if each is as likely: (N + 1)/2. */
export function meanGuesses(candidates: number): number {
  return (candidates + 1) / 2;
}

/**
 * Mean number of guesses until the passwords of all U people are found in one pass, as hashes without
 * salt allow: the last of U words, each drawn from N. N − Σ (k/N)^U for k = 1 … N − 1.
 */
export function onePassGuesses(people: number, candidates: number): number {
  let sum = candidates;
  for (let k = 1; k < candidates; k++) sum -= (k / candidates) ** people;
  return sum;
}

/**
 * Mean number of guesses until a list of salted hashes is searched through: a pass of its own for every
 * person, half of it on average for a password that is in the dictionary.
 */
export function saltedGuesses(weak: number, strong: number, candidates: number): number {
  return weak * meanGuesses(candidates) + strong * candidates;
}

/** Seconds that so many guesses take, if each costs `costFactor` times a plain hash. */
export function guessingSeconds(
  guesses: number,
  guessesPerSecond: number,
  costFactor: number,
): number {
  return (guesses * costFactor) / guessesPerSecond;
}

/** At most so many guesses find a password byte by byte: 256·n. On average half, and one half a byte. */
export function byteWiseGuesses(length: number): { readonly mean: number; readonly most: number } {
  return { mean: length * meanGuesses(BYTE_VALUES), most: length * BYTE_VALUES };
}

/** At most so many find it as a whole: 256ⁿ. */
export function wholeGuesses(length: number): number {
  return BYTE_VALUES ** length;
}
