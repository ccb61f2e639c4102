import { describe, expect, test } from 'vitest';
import type { TraceEntry } from '#sim/index.ts';
import { EventFilter } from '#player/event-filter.ts';
import { eventsCsv } from '#player/events-csv.ts';

function entry(atMs: number, type: string, node = 'server'): TraceEntry {
  const sent = [{ to: 'ann', type: 'RESPONSE' }];
  const states = { before: 'waiting', after: 'working' };
  return { atMs, cause: 'message', node, from: 'ann', event: { type }, ...states, sent };
}

describe('the CSV', () => {
  test('of a run has a line for every event', () => {
    expect(eventsCsv([entry(12.5, 'REQUEST')]).split('\r\n')).toEqual([
      'time_ms,node,event,from,cause,state_before,state_after,sent',
      '12.5,server,REQUEST,ann,message,waiting,working,RESPONSE to ann',
      '',
    ]);
  });
});

describe('the event filter', () => {
  const trace = [entry(1, 'SYN'), entry(2, 'REQUEST'), entry(3, 'SYN', 'bob'), entry(4, 'FIN')];

  test('finds entries by any word of their line, in any case', () => {
    expect(new EventFilter(' syn ').matches(trace, 4)).toEqual([0, 2]);
    expect(new EventFilter('bob').matches(trace, 4)).toEqual([2]);
    expect(new EventFilter('').matches(trace, 4)).toEqual([0, 1, 2, 3]);
  });

  test('shows nothing that has not happened yet', () => {
    expect(new EventFilter('syn').matches(trace, 2)).toEqual([0]);
  });

  test('goes on where it stopped when the trace has grown', () => {
    const filter = new EventFilter('syn');
    filter.matches(trace, 4);
    expect(filter.matches([...trace, entry(5, 'SYN')], 5)).toEqual([0, 2, 4]);
  });

  test('gives a new list as a trace grows in place, so that the table notices', () => {
    const filter = new EventFilter('');
    const growing = [entry(1, 'SYN')];
    const before = filter.matches(growing, 1);
    growing.push(entry(2, 'FIN'));
    expect(filter.matches(growing, 2)).not.toBe(before);
    expect(before).toEqual([0]);
  });

  test('starts over when the run has taken another branch', () => {
    const filter = new EventFilter('syn');
    filter.matches(trace, 4);
    expect(filter.matches([trace[0]!, entry(2, 'SYN'), entry(3, 'FIN')], 3)).toEqual([0, 1]);
    expect(filter.matches([entry(9, 'SYN')], 1)).toEqual([0]);
  });
});
