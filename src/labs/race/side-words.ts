import { durationText } from './words.ts';

/** The two lines below a side: how far it is; once it is through, since when, and what held it up. */
export function sideWords(
  shares: readonly number[],
  done: number,
  doneAtMs: number,
  bound: string,
): readonly [string, string] {
  if (done === shares.length) {
    return [`all done after ${durationText(doneAtMs / 1000)}`, `limit: ${bound}`];
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return [`${Math.floor(100 * mean)}% on average`, `${done} of ${shares.length} have it all`];
}
