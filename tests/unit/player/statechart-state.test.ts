import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { TraceEntry } from '#sim/index.ts';
import { eventWords } from '#player/event-words.ts';
import { playerMachine } from '#player/player-machine.ts';
import {
  activePaths,
  chartState,
  lastEvent,
  takenParts,
  type ChartPart,
} from '#player/statechart-state.ts';

function entry(type: string, before: string, after: string, node = 'server'): TraceEntry {
  const rest = { cause: 'message', from: undefined, sent: [] } as const;
  return { ...rest, atMs: 0, node, event: { type }, before, after };
}

describe('an event in words', () => {
  test.each([
    ['REQUEST', 'REQUEST'],
    ['xstate.after.idleTimeoutMs.server.open', 'after idleTimeoutMs'],
    ['xstate.after.500.server.open', 'after 500 ms'],
    ['xstate.done.state.server.closing', 'done'],
  ])('%s reads “%s”', (type, words) => {
    expect(eventWords(type)).toBe(words);
  });
});

describe('what is active in a chart', () => {
  test('are the states named, those around them, and the root', () => {
    expect([...activePaths('open.reading')]).toEqual(['', 'open', 'open.reading']);
  });

  test('are the states of all regions that run in parallel', () => {
    expect([...activePaths('consuming.asking | supplying')]).toEqual([
      '',
      'consuming',
      'consuming.asking',
      'supplying',
    ]);
  });

  test('comes with the events the machine would react to', () => {
    const { words, events } = chartState(createActor(playerMachine).getSnapshot());
    expect(words).toBe('playback.predicting | statistics.idle');
    expect(events).toEqual(expect.arrayContaining(['PREDICT', 'WATCH', 'MEASURE']));
    expect(events).not.toContain('PAUSE');
    expect(new Set(events).size).toBe(events.length);
  });
});

describe('the last event of a node', () => {
  const trace = [entry('SYN', 'a', 'b'), entry('ACK', 'b', 'c', 'ann'), entry('FIN', 'b', 'a')];

  test('is the latest that has happened by now', () => {
    expect(lastEvent(trace, 3, 'server')?.event.type).toBe('FIN');
    expect(lastEvent(trace, 2, 'server')?.event.type).toBe('SYN');
    expect(lastEvent(trace, 1, 'ann')).toBeUndefined();
  });

  test('is not one that was lost on its way', () => {
    const lost = { ...entry('SYN', '', ''), cause: 'lost' as const };
    expect(lastEvent([lost], 1, 'server')).toBeUndefined();
  });
});

describe('the transition just taken', () => {
  const parts = [
    { source: '', event: 'CRASH', target: 'down' },
    { source: 'open', event: 'REQUEST', target: 'open.busy' },
    { source: 'open.idle', event: 'REQUEST', target: 'open.busy' },
    { source: 'open.idle', event: 'REQUEST', target: 'full' },
    { source: 'open.busy', event: 'REQUEST', target: undefined },
    { source: 'open.busy', event: 'DONE', target: 'open.idle' },
    { source: 'open.busy', event: 'DONE', target: undefined },
  ];
  const taken = (event: string, before: string, after: string) =>
    takenParts(parts, entry(event, before, after)).map((part) => parts.indexOf(part));

  test('is the one of the inner state where the outer one has it too', () => {
    expect(taken('REQUEST', 'open.idle', 'open.busy')).toEqual([2]);
  });

  test('is the one that leads to the state the machine is in now', () => {
    expect(taken('REQUEST', 'open.idle', 'full')).toEqual([3]);
  });

  test('may be one that stays where it is', () => {
    expect(taken('REQUEST', 'open.busy', 'open.busy')).toEqual([4]);
  });

  test('is the one that leads on if the machine moved, and the one that stays if it did not', () => {
    expect(taken('DONE', 'open.busy', 'open.idle')).toEqual([5]);
    expect(taken('DONE', 'open.busy', 'open.busy')).toEqual([6]);
  });

  test('may start at the root', () => {
    expect(taken('CRASH', 'open.busy', 'down')).toEqual([0]);
  });

  test('goes on with what the machine did by itself, through a state it never rests in', () => {
    const through: ChartPart[] = [
      { source: 'waiting', event: 'REQUEST', target: 'deciding' },
      { source: 'deciding', event: 'always', target: 'serving' },
      { source: 'deciding', event: 'always', target: 'refusing' },
      { source: 'waiting', event: 'CALM', target: undefined },
    ];
    const taken = takenParts(through, entry('REQUEST', 'waiting', 'refusing'));
    expect(taken).toEqual([through[0], through[2]]);
    expect(takenParts(through, entry('CALM', 'waiting', 'waiting'))).toEqual([through[3]]);
  });

  test('is an eventless one as well where an event only opened its guard', () => {
    const opened: ChartPart[] = [
      { source: 'gathering', event: 'PIECE', target: undefined },
      { source: 'gathering', event: 'always', target: 'complete' },
    ];
    expect(takenParts(opened, entry('PIECE', 'gathering', 'complete'))).toEqual(opened);
    expect(takenParts(opened, entry('PIECE', 'gathering', 'gathering'))).toEqual([opened[0]]);
  });

  test('is none before anything has happened', () => {
    expect(takenParts(parts, undefined)).toEqual([]);
  });
});
