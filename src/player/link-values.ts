import { MAX_SEED } from './link-limits.ts';

/** Longest piece of a bad value that a notice repeats. */
const CLIP = 40;
const decimal = /^\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A seed, or the sentence that says what one is. */
export function readSeed(text: string): number | string {
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return seed <= MAX_SEED ? seed : `Write a whole number from 0 to ${MAX_SEED}.`;
}

/** A moment on the time line in ms, or the sentence that says what one is. */
export function readTime(text: string, horizonMs: number): number | string {
  const tMs = decimal.test(text) ? Number(text) : Number.NaN;
  return tMs <= horizonMs ? tMs : `Write milliseconds from 0 to ${horizonMs}.`;
}

/** A reader's text, short enough to be repeated in a notice. */
export function clipped(text: string): string {
  const letters = [...text];
  return letters.length > CLIP ? `${letters.slice(0, CLIP).join('')}…` : text;
}
