import { expect, test } from 'vitest';
import { Announcer } from '#player/announcer.ts';

test('the summary of a run that goes on is told now and then', () => {
  const announcer = new Announcer();
  const said = [0, 1_000, 5_999, 6_000, 7_000].map((at) =>
    announcer.offer(() => `at ${at}`, at, false),
  );
  expect(said).toEqual(['at 0', undefined, undefined, 'at 6000', undefined]);
});

test('what the reader did is answered at once', () => {
  const announcer = new Announcer();
  announcer.offer(() => 'playing', 0, false);
  expect(announcer.offer(() => 'paused', 10, true)).toBe('paused');
});

test('nothing is said twice in a row', () => {
  const announcer = new Announcer();
  announcer.offer(() => 'paused', 0, true);
  expect(announcer.offer(() => 'paused', 60_000, true)).toBeUndefined();
});
