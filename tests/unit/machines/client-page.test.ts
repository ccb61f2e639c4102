import { expect, test } from 'vitest';
import {
  afterAnswer,
  afterAsking,
  dueObjects,
  isMissing,
  mayAsk,
  onNewConnection,
  type ConnectionUse,
  type Page,
} from '#machines/client-page.ts';

function page(use: ConnectionUse, given: Partial<Page> = {}): Page {
  return { use, wanted: 5, asked: 0, received: 0, used: false, ...given };
}

test.each([
  ['fresh', [1]],
  ['keepAlive', [1]],
  ['multiplexed', [1, 2, 3, 4, 5]],
] as const)('at first a %s connection is asked for %j of five known objects', (use, objects) => {
  expect(dueObjects(page(use))).toEqual(objects);
});

test('only the page tells what else there is', () => {
  const alone = page('multiplexed', { wanted: 1 });
  expect(dueObjects(alone)).toEqual([1]);
  const named = { ...alone, ...afterAsking(alone), ...afterAnswer(alone, { names: 3 }) };
  expect(dueObjects(named)).toEqual([2, 3, 4]);
});

test('nothing is asked for twice, and nothing more when all is there', () => {
  const asked = { ...page('keepAlive'), ...afterAsking(page('keepAlive')) };
  expect(dueObjects(asked)).toEqual([]);
  expect(dueObjects(page('multiplexed', { asked: 5, received: 3 }))).toEqual([]);
  expect(isMissing(page('keepAlive', { asked: 5, received: 5 }))).toBe(false);
  expect(dueObjects(page('keepAlive', { asked: 5, received: 5 }))).toEqual([]);
});

test('a fresh connection is good for one question, a kept one for all', () => {
  expect(mayAsk(page('fresh', { used: true, asked: 1, received: 1 }))).toBe(false);
  expect(mayAsk(page('keepAlive', { used: true, asked: 1, received: 1 }))).toBe(true);
});

test('on a new connection what was not answered is asked for again', () => {
  const lost = page('multiplexed', { asked: 5, received: 2, used: true });
  expect(dueObjects({ ...lost, ...onNewConnection(lost) })).toEqual([3, 4, 5]);
});
