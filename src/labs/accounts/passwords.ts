import type { Draws } from '#chance/index.ts';

const words = [
  ...['tulip', 'sunny', 'tiger', 'pizza', 'magic', 'ocean', 'robin', 'maple', 'lemon', 'piano'],
  ...['comet', 'daisy', 'panda', 'river', 'cocoa', 'storm', 'berry', 'sugar', 'eagle', 'candy'],
];

/** Common passwords, most common first: a word and a number. */
export function commonPasswords(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / words.length);
    return `${words[i % words.length]}${(round * 7 + 1) % 100}`;
  });
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password that no dictionary has. */
export function longPassword(draws: Draws): string {
  return Array.from({ length: 12 }, () => letters[draws.below(letters.length)]).join('');
}

/** A salt as text: as many hexadecimal digits as RFC 9106 asks for bytes. */
export function salt(draws: Draws): string {
  return Array.from({ length: 16 }, () => draws.below(16).toString(16)).join('');
}
