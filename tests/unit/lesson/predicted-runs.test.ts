import { expect, test } from 'vitest';
import { metricAtEnd } from '#labs/end-of-run.ts';
import { labs } from '#labs/registry.ts';
import { predictedRuns } from '#lesson/predicted-runs.ts';
import { setupOf } from '#player/setup.ts';
import { formatNumber } from '#quiz/marking/number.ts';
import { choice, predictNumber, predictWinner } from '../quiz/samples.ts';

const queue = labs['queue']!;

test('a key tells what the run of a predicted number gives, and nothing of other questions', () => {
  const asked = {
    ...predictNumber,
    params: setupOf(queue).params,
    metric: { ...predictNumber.metric!, name: 'timeInSystemMs' },
  };
  const value = metricAtEnd(queue, 'timeInSystemMs', asked.params, 7)!;
  expect(predictedRuns([choice, asked, predictWinner])).toEqual({
    [asked.id]: `The run gives ${formatNumber(value, 'ms')}.`,
  });
});
