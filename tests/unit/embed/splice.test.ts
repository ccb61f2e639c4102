import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateIn, talkSplice } from '#embed/splice.ts';

/** A host that notes what it is told and says what a test wants. */
function fakeHost() {
  const told: Record<string, unknown>[] = [];
  const listeners = new Set<(data: unknown) => void>();
  return {
    told,
    say: (data: unknown) => [...listeners].forEach((listener) => listener(data)),
    tell: (message: object) => void told.push(message as Record<string, unknown>),
    hear(listener: (data: unknown) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const response = (message_id: unknown, state: unknown) => ({
  subject: 'SPLICE.getState.response',
  message_id,
  state,
});

describe('the state in an answer', () => {
  test('is its text, whether the host kept an object or a text', () => {
    expect(stateIn(response('a#1', { version: 1 }), 'a#1')).toBe('{"version":1}');
    expect(stateIn(response('a#1', '{"version":1}'), 'a#1')).toBe('{"version":1}');
  });

  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;

  test.each([
    ['another question', response('a#2', {})],
    ['no question', response(undefined, {})],
    ['no state', response('a#1', null)],
    ['a list', response('a#1', 7)],
    ['another subject', { ...response('a#1', {}), subject: 'SPLICE.getState' }],
    ['what JSON cannot hold', response('a#1', cycle)],
    ['more than we ever keep', response('a#1', 'x'.repeat(100_001))],
    ['a bare text', 'SPLICE.getState.response'],
    ['nothing', null],
  ])('is nothing in an answer with %s', (_, data) => {
    expect(stateIn(data, 'a#1')).toBeUndefined();
  });

  test('is nothing in anything else', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (data) => {
        expect(stateIn(data, 'a#1')).toBeUndefined();
      }),
    );
  });
});

test('the conversation: asks once, takes the first answer only, reports with numbers of its own', () => {
  const host = fakeHost();
  const restored: string[] = [];
  const report = talkSplice(host, 'waiting/nearly-full', (state) => restored.push(state));
  expect(host.told).toEqual([
    {
      subject: 'SPLICE.getState',
      message_id: 'waiting/nearly-full#1',
      activity_id: 'waiting/nearly-full',
    },
  ]);
  host.say({ subject: 'hello' });
  host.say(response('waiting/nearly-full#9', { forged: true }));
  expect(restored).toEqual([]);
  host.say(response('waiting/nearly-full#1', { kept: 1 }));
  host.say(response('waiting/nearly-full#1', { kept: 2 }));
  expect(restored).toEqual(['{"kept":1}']);
  report({ score: 0.5, state: { version: 1 } });
  expect(host.told[1]).toEqual({
    subject: 'SPLICE.reportScoreAndState',
    message_id: 'waiting/nearly-full#2',
    activity_id: 'waiting/nearly-full',
    score: 0.5,
    state: { version: 1 },
  });
});
