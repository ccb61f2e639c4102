import { expect, test } from 'vitest';
import {
  allAccepted,
  hasToAccept,
  inBacklog,
  moved,
  opened,
  removed,
  stageOf,
} from '#machines/connection-table.ts';

const first = { client: 'ann', port: 1 };
const second = { client: 'ann', port: 2 };
const two = opened(opened([], first), second);

test('two ports of one client are two connections', () => {
  expect(stageOf(moved(two, second, 'established'), first)).toBe('synReceived');
  expect(removed(two, first)).toEqual([{ ...second, stage: 'synReceived', accepted: false }]);
});

test('a SYN that comes again opens nothing', () => {
  const open = moved(two, first, 'established');
  expect(opened(open, first)).toBe(open);
});

test('half-open and complete connections take places until the process accepts the complete ones', () => {
  expect([inBacklog(two), hasToAccept(two)]).toEqual([2, false]);
  const open = moved(two, first, 'established');
  expect([inBacklog(open), hasToAccept(open)]).toEqual([2, true]);
  const accepted = allAccepted(open);
  expect([inBacklog(accepted), hasToAccept(accepted)]).toEqual([1, false]);
});

test('a connection that is closed before it was accepted gives its place back', () => {
  expect(inBacklog(moved(two, first, 'lastAck'))).toBe(1);
});
