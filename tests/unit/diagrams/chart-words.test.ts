import { and, not, or, stateIn } from 'xstate';
import { describe, expect, test } from 'vitest';
import { eventWords, guardName } from '#diagrams/chart-words.ts';

describe('an event in words', () => {
  test.each([
    ['REQUEST', undefined, 'REQUEST'],
    ['', undefined, 'always'],
    ['*', undefined, 'any other event'],
    ['xstate.after.idleTimeoutMs.server.open', 'idleTimeoutMs', 'after idleTimeoutMs'],
    ['xstate.after.500.server.open', 500, 'after 500 ms'],
    ['xstate.done.state.server.open', undefined, 'done'],
    ['xstate.done.actor.loader', undefined, 'loader done'],
    ['xstate.error.actor.loader', undefined, 'loader failed'],
    ['xstate.snapshot.loader', undefined, 'loader changed'],
  ])('%j with delay %j reads %j', (eventType, delay, words) => {
    expect(eventWords(eventType, delay)).toBe(words);
  });
});

describe('a guard in words', () => {
  test.each([
    [undefined, undefined],
    ['hasSlot', 'hasSlot'],
    [{ type: 'isAbove', params: { min: 3 } }, 'isAbove'],
    [not('hasSlot'), 'not hasSlot'],
    [and(['hasSlot', 'isKnown']), 'hasSlot and isKnown'],
    [or([not('a'), 'b']), 'not a or b'],
    [stateIn('open'), 'in open'],
    [stateIn({ supplying: 'choked' }), 'in {"supplying":"choked"}'],
    [function isReady() {}, 'isReady'],
    [() => true, 'condition'],
  ])('%# reads %#', (guard: unknown, words) => {
    expect(guardName(guard)).toBe(words);
  });
});
