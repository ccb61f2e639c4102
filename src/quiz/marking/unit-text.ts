/** How words for several end, and for one. */
const singulars: readonly (readonly [RegExp, string])[] = [
  [/^([a-z]{2,})ies$/, '$1y'],
  [/^([a-z]+(?:ss|x|ch|sh))es$/, '$1'],
  [/^([a-z]{3,})s$/, '$1'],
];

/** A unit as it is said behind a value: one client, two clients. Short ones, as ms, are no words. */
export function unitText(unit: string, value: number | undefined): string {
  if (value !== 1) return unit;
  const [plural, singular] = singulars.find(([ending]) => ending.test(unit)) ?? [];
  return plural && singular !== undefined ? unit.replace(plural, singular) : unit;
}

/**
 * A written number with its unit behind it and `space` between; but dollars stand before it, as in
 * “$3,600” and “$0.09/GB”, and a per cent sign stands close, as in “30%”. `value` is the number.
 */
export function withUnit(
  text: string,
  unit: string,
  value: number | undefined,
  space = ' ',
): string {
  if (unit === '') return text;
  if (unit.startsWith('$')) return `$${text}${unit.slice(1)}`;
  return unit === '%' ? `${text}%` : `${text}${space}${unitText(unit, value)}`;
}
