import { expect, test } from 'vitest';
import { defaultsOf, type Param } from '#labs/params.ts';
import { valueText } from '#player/param-text.ts';
import { tinyLab } from './tiny-lab.ts';

test('values read as in a sentence: with units, by their labels, as yes or no', () => {
  const values = defaultsOf(tinyLab.params);
  const texts = Object.entries(tinyLab.params).map(([name, param]) =>
    valueText(param, values[name]!),
  );
  expect(texts).toEqual(['2 1/s', '1', 'Calm', 'yes']);
});

test('large numbers read in groups of three digits', () => {
  const readers: Param = {
    kind: 'number',
    label: 'Readers',
    unit: 'readers',
    min: 1,
    max: 1e6,
    step: 1,
    default: 1,
    help: 'Unused.',
  };
  expect(valueText(readers, 100_000)).toBe('100,000 readers');
});
