import { describe, expect, test } from 'vitest';
import { withParam, withPreset, withSeed, withTime } from '#link-builder/moment.ts';
import { momentText, summaryOf } from '#link-builder/summary.ts';
import { usualOptions } from '#link-builder/options.ts';
import { setupOf } from '#player/setup.ts';
import { tinyLab as lab } from '../player/tiny-lab.ts';

const acted = {
  ...setupOf(lab, { preset: 'wild' }),
  steps: [
    { atMs: 100, id: 'stop' },
    { atMs: 900, id: 'go' },
  ],
  tMs: 1_000,
};

describe('setting a lab by hand', () => {
  test('another situation, seed or value is another run, from its start', () => {
    expect(withPreset(lab, acted, 'fast')).toEqual(setupOf(lab, { preset: 'fast' }));
    expect(withSeed(acted, 8)).toEqual({ ...acted, seed: 8, steps: [], tMs: 0 });
    expect(withParam(acted, 'workers', 3)).toEqual({
      ...acted,
      preset: undefined,
      params: { ...acted.params, workers: 3 },
      steps: [],
      tMs: 0,
    });
  });

  test('no situation keeps the values', () => {
    expect(withPreset(lab, acted, '')).toEqual({ ...acted, preset: undefined });
  });

  test('an earlier time takes back what was done later', () => {
    expect(withTime(lab, acted, 500)).toEqual({ ...acted, steps: [acted.steps[0]], tMs: 500 });
  });

  test('what cannot be is brought to what can', () => {
    expect(withTime(lab, acted, 1e9).tMs).toBe(lab.horizonMs(acted.params));
    expect(withTime(lab, acted, -1).tMs).toBe(0);
    expect(withTime(lab, acted, Number.NaN)).toBe(acted);
    expect(withSeed(acted, -3.2).seed).toBe(0);
    expect(withSeed(acted, 1e12).seed).toBe(2 ** 32 - 1);
    expect(withSeed(acted, Number.NaN)).toBe(acted);
  });
});

describe('a link in words', () => {
  test('names the moment of a lab', () => {
    expect(momentText(lab, acted)).toMatch(/^, situation “.+”, seed \d+, at .+, after 2 actions$/u);
    expect(momentText(lab, { ...acted, preset: undefined, steps: [] })).not.toMatch(
      /situation|after/u,
    );
  });

  test('names what is missing', () => {
    const options = usualOptions({ kind: 'lesson', lesson: 'waiting' });
    const choices = { answers: false, predictions: false, text: false, present: true };
    expect(summaryOf(options, 'Waiting')).toBe('The lesson “Waiting”.');
    expect(summaryOf({ ...options, choices }, 'Waiting')).toBe(
      'The lesson “Waiting”, without answers, predictions and text, presented.',
    );
  });
});
