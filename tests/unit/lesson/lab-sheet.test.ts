import { expect, test } from 'vitest';
import { labSheet } from '#lesson/lab-sheet.ts';
import { setupOf } from '#player/setup.ts';
import { tinyLab as lab } from '../player/tiny-lab.ts';

test('a lab on paper tells the first frame in words and what theory expects', () => {
  expect(labSheet(lab, setupOf(lab, { preset: 'wild' }))).toEqual({
    scene: 'At the start: It is counting.',
    expected: [{ label: 'Ticks', value: '100 ticks' }],
  });
});

test('a first frame later in the run says when it is', () => {
  expect(labSheet(lab, setupOf(lab, { tMs: 2_500 })).scene).toBe('At 2,500 ms: It is counting.');
});
