import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, lightness } from './colour.ts';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const declared = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
const pairs = [...css.matchAll(/--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\);/g)];

type Palette = Record<string, string>;
const palettes: Record<'light' | 'dark', Palette> = {
  light: Object.fromEntries(pairs.map(([, name, light]) => [name, light])),
  dark: Object.fromEntries(pairs.map(([, name, , dark]) => [name, dark])),
};

const grounds = ['paper', 'paper-raised', 'paper-sunk'];
const hues = ['serve', 'share', 'ok', 'wait', 'lost'];
const fills = ['serve', 'share', 'ok', 'lost', 'ink'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string): string => {
    const value = palettes[theme][name];
    if (value === undefined) throw new Error(`tokens.css declares no colour --${name}`);
    return value;
  };
  const ratio = (one: string, other: string) => contrast(colour(one), colour(other));

  test.each(grounds.flatMap((ground) => ['ink', 'ink-soft', ...hues].map((ink) => [ink, ground])))(
    '%s is legible as text on %s',
    (ink, ground) => {
      expect(ratio(ink!, ground!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(hues.flatMap((hue) => ['ink', 'ink-soft', hue].map((ink) => [ink, `${hue}-soft`])))(
    '%s is legible as text on %s',
    (ink, ground) => {
      expect(ratio(ink!, ground!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(fills)('text on a surface filled with %s is legible', (fill) => {
    expect(ratio('on-fill', fill)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(
    [...grounds, ...hues.map((hue) => `${hue}-soft`)].flatMap((ground) =>
      ['focus', 'control'].map((shape) => [shape, ground]),
    ),
  )('%s stands out as a shape on %s', (shape, ground) => {
    expect(ratio(shape!, ground!)).toBeGreaterThanOrEqual(3);
  });

  test('serve and share can be told apart in grey', () => {
    expect(Math.abs(lightness(colour('serve')) - lightness(colour('share')))).toBeGreaterThan(8);
  });
});

test('the tokens that other folders rely on are declared', () => {
  const promised =
    'paper paper-raised ink ink-soft hairline serve serve-soft share share-soft ok wait lost focus ' +
    'radius shadow font-head font-text font-mono space-1 space-2 space-3 space-4 space-5 space-6 ' +
    'space-7 space-8 step-small step-0 step-1 step-2 step-3 measure wide';
  const missing = promised.split(' ').filter((name) => !declared.has(`--${name}`));
  expect(missing).toEqual([]);
});
