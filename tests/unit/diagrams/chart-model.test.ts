import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { chartModel } from '#diagrams/chart-model.ts';
import { awkward, light, peer, server } from './example-machines.ts';

describe('states', () => {
  test('have their dotted path, kind, place and start', () => {
    const states = chartModel(server).states;
    expect(states.map(({ path, kind, parent }) => [path, kind, parent])).toEqual([
      ['', 'compound', undefined],
      ['idle', 'atomic', ''],
      ['session', 'compound', ''],
      ['session.connecting', 'atomic', 'session'],
      ['session.open', 'compound', 'session'],
      ['session.open.reading', 'atomic', 'session.open'],
      ['session.open.working', 'atomic', 'session.open'],
      ['session.open.replying', 'atomic', 'session.open'],
      ['session.closed', 'final', 'session'],
      ['crashed', 'atomic', ''],
    ]);
    expect(states[0]).toMatchObject({ name: 'server', initial: 'idle' });
    expect(states[1]).toMatchObject({ name: 'idle', description: 'Nobody is connected.' });
  });

  test('leave out a root that says nothing', () => {
    const { states, initial } = chartModel(light);
    expect(states.map(({ path }) => path)).toEqual(['green', 'yellow', 'red']);
    expect(states.every(({ parent }) => parent === undefined)).toBe(true);
    expect(initial).toBe('green');
  });

  test('have the root among them where a transition enters it', () => {
    const machine = createMachine({
      id: 'again',
      initial: 'one',
      states: { one: { on: { RESTART: '#again' } } },
    });
    expect(chartModel(machine).states.map(({ path }) => path)).toEqual(['', 'one']);
  });

  test('of a parallel state are its regions', () => {
    const regions = chartModel(peer).states.filter(({ region }) => region);
    expect(regions.map(({ path }) => path)).toEqual(['supplying', 'consuming']);
  });

  test('may be final or remember', () => {
    expect(chartModel(awkward).states.map(({ kind }) => kind)).toEqual([
      'atomic',
      'final',
      'history',
    ]);
  });
});

describe('transitions', () => {
  const list = chartModel(server).transitions;
  const find = (source: string, label: string) =>
    list.find((one) => one.source === source && one.label === label);

  test('are numbered in the order of the machine', () => {
    expect(list.map(({ id }) => id)).toEqual(list.map((_, index) => index));
    expect(list).toHaveLength(19);
  });

  test('of the root are among them', () => {
    expect(find('', 'KILL')).toMatchObject({ targets: ['crashed'] });
    expect(find('', 'TICK')).toMatchObject({ targets: [] });
  });

  test('without event are among them', () => {
    expect(find('session.open.working', 'always [not isSlow]')).toMatchObject({
      event: 'always',
      eventType: '',
      guard: 'not isSlow',
      targets: ['session.open.replying'],
    });
  });

  test('with a delay name it', () => {
    expect(find('session.connecting', 'after rtoMs [canRetry]')).toMatchObject({
      event: 'after rtoMs',
      eventType: 'xstate.after.rtoMs.server.session.connecting',
      delay: 'rtoMs',
      targets: ['session.connecting'],
    });
    expect(find('session.connecting', 'after 500 ms')).toMatchObject({ delay: 500 });
  });

  test('taken when the guard before them says no read "else"', () => {
    expect(find('session.connecting', 'ACK [else]')).toMatchObject({
      event: 'ACK',
      guard: undefined,
      targets: ['crashed'],
    });
  });

  test('that only swallow an event say so', () => {
    expect(find('session', 'NOISE (ignored)')).toMatchObject({ targets: [] });
  });

  test('into several regions have several targets', () => {
    expect(chartModel(peer).transitions[0]).toMatchObject({
      source: '',
      targets: ['supplying.choked', 'consuming.empty'],
    });
  });
});
