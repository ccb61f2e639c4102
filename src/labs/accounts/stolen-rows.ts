import type { Search } from '#machines/list-cracking.ts';
import { isShared } from '#machines/password-hashing.ts';

/** A line of the stolen list as it is drawn. */
interface Row {
  readonly text: string;
  readonly found: boolean;
  /** True for the line that the thief is at. */
  readonly tried: boolean;
}

const MOST_ROWS = 12;
const DIGITS = 8;

/** Lines of the list; the last says how many more there are. Same hashes are marked with =. */
export function listRows(search: Search | undefined): Row[] {
  if (!search) return [];
  const { entries, found, hashing, entry } = search;
  const isLong = entries.length > MOST_ROWS;
  const rows = entries
    .slice(0, isLong ? MOST_ROWS - 1 : MOST_ROWS)
    .map(({ user, hash }, i): Row => {
      const password = found.find((one) => one.user === user)?.password;
      const alike = entries.filter((other) => other.hash === hash).length > 1;
      const digits = hashing === 'clear' ? printable(hash) : hash.slice(0, DIGITS);
      const word = password === undefined || hashing === 'clear' ? '' : ` ${printable(password)}`;
      return {
        text: `${user.padEnd(5)}${digits}${alike ? '=' : ' '}${word}`,
        found: password !== undefined,
        tried: !isShared(hashing) && i === entry,
      };
    });
  if (!isLong) return rows;
  const more = entries.length - rows.length;
  return [...rows, { text: `and ${more} more`, found: false, tried: entry >= rows.length }];
}

/** What cannot be printed, as hexadecimal digits. */
function printable(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return Array.from(text, hexByte).join('');
}

export function hexByte(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0');
}
