import { lab } from '#labs/race/lab.ts';
import { setupOf, type Setup } from '../setup.ts';

/** A gigabyte over links as they are at home; with few readers their own down-links bind both sides. */
const links = {
  fileMbit: 8_000,
  serverUpMbps: 100,
  readerUpMbps: 5,
  readerDownMbps: 10,
  pieces: 20,
} as const;

export const FEWEST_READERS = 5;
export const MOST_READERS = 200;

/** The race of the home page, to so many readers. */
export function duelSetup(readers: number): Setup {
  return setupOf(lab, { params: { ...links, readers } });
}
