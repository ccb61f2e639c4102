import { expect, test } from 'vitest';
import { Engine } from '#player/engine.ts';
import { seriesOf } from '#player/run-series.ts';
import { setupOf } from '#player/setup.ts';
import { resampled } from '#quiz/marking/series.ts';
import { tinyLab as lab } from './tiny-lab.ts';

test('the series of a run reach from its start to its end, in equal steps', () => {
  const engine = new Engine(lab, setupOf(lab));
  engine.seek(engine.horizonMs);
  const { ticks } = seriesOf(lab, engine);
  const sampled = engine.samples.map(({ values }) => values[0]!);
  expect(ticks).toHaveLength(121);
  expect(ticks![0]).toBe(sampled[0]);
  expect(ticks!.at(-1)).toBe(lab.metrics['ticks']!.read(engine.view));
  const moments = Array.from({ length: 9 }, (_, index) => sampled[40 * (index + 1)]);
  expect(resampled(ticks!, 10).slice(0, 9)).toEqual(moments);
});
