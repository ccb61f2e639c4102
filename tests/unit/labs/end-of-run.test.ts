import { expect, test } from 'vitest';
import { metricAtEnd } from '#labs/end-of-run.ts';
import { labs } from '#labs/registry.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import { setupOf } from '#player/setup.ts';
import { Run } from '#sim/index.ts';

const queue = labs['queue']!;

test('the metric at the end of a run is what a reader sees who ran it to its end', () => {
  const { params, seed } = setupOf(queue, { preset: 'nearly-full', seed: 5 });
  const run = new Run(scenarioOf(queue, params, seed), { seed });
  run.runUntil(queue.horizonMs(params));
  const seen = queue.metrics['timeInSystemMs']!.read(run.view);
  expect(seen).toBeGreaterThan(0);
  expect(metricAtEnd(queue, 'timeInSystemMs', params, seed)).toBe(seen);
  expect(metricAtEnd(queue, 'no-such-metric', params, seed)).toBeUndefined();
});
