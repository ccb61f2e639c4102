const steps: Readonly<Record<string, 1 | -1 | 'first' | 'last'>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
};

/**
 * Which of `count` things in a row a key leads to, from the one at `index`: round and round with the
 * arrow keys, to the ends with Home and End. `undefined` for keys that lead nowhere.
 */
export function rove(key: string, index: number, count: number): number | undefined {
  const step = steps[key];
  if (step === undefined || count === 0) return undefined;
  if (step === 'first') return 0;
  if (step === 'last') return count - 1;
  return (index + step + count) % count;
}
