import { hashOf, isShared, type HashKind } from './password-hashing.ts';
import type { StolenEntry } from './stolen-list.ts';

/** A search through a dictionary for the passwords of a stolen list. */
export interface Search {
  readonly hashing: HashKind;
  readonly entries: readonly StolenEntry[];
  readonly dictionary: readonly string[];
  /** Which entry is being tried; with hashes that are shared, all at once. */
  readonly entry: number;
  /** The next word to try on it. */
  readonly word: number;
  readonly guesses: number;
  readonly found: readonly Found[];
}

export interface Found {
  readonly user: string;
  readonly password: string;
  /** Guesses made until then, in all and on this entry. */
  readonly atGuess: number;
  readonly ownGuesses: number;
}

/** Guesses until there is something to tell: a hit, or at most `most` misses. */
export interface Stride {
  readonly guesses: number;
  readonly after: Search;
}

export function searchOf(
  hashing: HashKind,
  entries: readonly StolenEntry[],
  dictionary: readonly string[],
): Search {
  const search = { hashing, entries, dictionary, entry: 0, word: 0, guesses: 0, found: [] };
  if (hashing !== 'clear') return search;
  const found = entries.map(({ user, hash }) => ({
    user,
    password: hash,
    atGuess: 0,
    ownGuesses: 0,
  }));
  return { ...search, found };
}

export function isOver({ hashing, entries, dictionary, entry, word, found }: Search): boolean {
  if (found.length === entries.length) return true;
  return isShared(hashing) ? word >= dictionary.length : entry >= entries.length;
}

/** Tries word after word, each with a real hash, until there is something to tell. */
export function nextStride(search: Search, most: number): Stride {
  const { dictionary, word } = search;
  const end = Math.min(word + most, dictionary.length);
  for (let next = word; next < end; next++) {
    const password = dictionary[next]!;
    const hits = usersWith(search, password);
    if (hits.length === 0) continue;
    const ownGuesses = next + 1;
    const guesses = ownGuesses - word;
    const atGuess = search.guesses + guesses;
    const found = hits.map((user) => ({ user, password, atGuess, ownGuesses }));
    const richer = { ...search, found: [...search.found, ...found] };
    return { guesses, after: moved(richer, ownGuesses, atGuess, true) };
  }
  const guesses = end - word;
  return { guesses, after: moved(search, end, search.guesses + guesses, false) };
}

/** Whose password this word is, among those being tried. */
function usersWith({ hashing, entries, entry }: Search, guess: string): string[] {
  if (isShared(hashing)) {
    const hash = hashOf(hashing, '', guess);
    return entries.filter((known) => known.hash === hash).map(({ user }) => user);
  }
  const { user, salt, hash } = entries[entry]!;
  return hashOf(hashing, salt, guess) === hash ? [user] : [];
}

function moved(search: Search, word: number, guesses: number, isHit: boolean): Search {
  const nextEntry = !isShared(search.hashing) && (isHit || word >= search.dictionary.length);
  return nextEntry
    ? { ...search, guesses, entry: search.entry + 1, word: 0 }
    : { ...search, guesses, word };
}
