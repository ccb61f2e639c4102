import { expect, test } from 'vitest';
import { defaultsOf } from '#labs/params.ts';
import { valueText } from '#player/param-text.ts';
import { tinyLab } from './tiny-lab.ts';

test('values read as in a sentence: with units, by their labels, as yes or no', () => {
  const values = defaultsOf(tinyLab.params);
  const texts = Object.entries(tinyLab.params).map(([name, param]) =>
    valueText(param, values[name]!),
  );
  expect(texts).toEqual(['2 1/s', '1', 'Calm', 'yes']);
});
