import { round } from '#labs/stage/geometry.ts';
import { placeOn, type Scale } from './scale.ts';

export interface Datum {
  readonly atMs: number;
  /** NaN while there is nothing to measure. */
  readonly value: number;
}

/** The path of an SVG line through the data, with gaps where there is no value. */
export function curve(data: readonly Datum[], x: Scale, y: Scale): string {
  let path = '';
  let pen = 'M';
  for (const { atMs, value } of data) {
    if (!Number.isFinite(value)) {
      pen = 'M';
      continue;
    }
    path += `${pen}${round(placeOn(x, atMs))} ${round(placeOn(y, value))}`;
    pen = 'L';
  }
  return path;
}
