import type { StateValue } from 'xstate';

/**
 * A machine's state in words: `waiting`, `serving.reading`, and for parallel regions
 * `consuming.asking | supplying.choked`. The same text stands in traces and in charts.
 */
export function stateText(value: StateValue): string {
  if (typeof value === 'string') return value;
  let text = '';
  for (const region in value) {
    const inner = value[region];
    const path = inner === undefined ? region : prefixed(region, stateText(inner));
    text = text === '' ? path : `${text} | ${path}`;
  }
  return text;
}

function prefixed(region: string, inner: string): string {
  if (inner === '') return region;
  if (!inner.includes(' | ')) return `${region}.${inner}`;
  return inner
    .split(' | ')
    .map((path) => `${region}.${path}`)
    .join(' | ');
}
