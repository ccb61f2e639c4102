import { describe, expect, test } from 'vitest';
import { ordersAfter, ordersOf, type Doing } from '#quiz/authoring/machines/orders.ts';
import type { Settings } from '#quiz/authoring/machines/playable.ts';
import { playables } from '#quiz/authoring/machines/registry.ts';
import { begin, next } from '#quiz/authoring/machines/run.ts';

const gets = (id: string, ...receives: string[]): Doing => ({ id, receives, sends: [] });
const says = (id: string, ...sends: string[]): Doing => ({ id, receives: [], sends });

function orders(
  name: string,
  settings: Settings,
  {
    before = [],
    ...story
  }: {
    readonly before?: readonly string[];
    readonly doings: readonly Doing[];
    readonly until: string;
    readonly leavesOut?: readonly string[];
  },
) {
  const playable = playables[name]!;
  const start = before.reduce(next, begin(playable, settings));
  return ordersOf({ start, leavesOut: [], ...story });
}

const queue = { workers: 1, places: 4 };

describe('a queue with one worker', () => {
  test('answers in the order of arrival, at whatever moment', () => {
    const found = orders('queue', queue, {
      doings: [
        gets('a', 'REQUEST from ann'),
        gets('b', 'REQUEST from bob'),
        says('A', 'RESPONSE to ann'),
        says('B', 'RESPONSE to bob'),
      ],
      until: 'waiting',
    });
    expect([...found].sort()).toEqual(['a A b B', 'a b A B', 'b B a A', 'b a B A']);
  });

  test('with two workers whoever is in may be answered first', () => {
    const found = orders(
      'queue',
      { ...queue, workers: 2 },
      {
        doings: [
          gets('a', 'REQUEST from ann'),
          gets('b', 'REQUEST from bob'),
          says('A', 'RESPONSE to ann'),
          says('B', 'RESPONSE to bob'),
        ],
        until: 'waiting',
      },
    );
    expect([...found].sort()).toEqual([
      'a A b B',
      'a b A B',
      'a b B A',
      'b B a A',
      'b a A B',
      'b a B A',
    ]);
  });
});

describe('a client', () => {
  const settings = { security: 'none', use: 'keepAlive', leaves: false, logsIn: false };
  const doings = [
    says('syn', 'SYN'),
    gets('syn-ack', 'SYN_ACK from server'),
    says('request', 'REQUEST'),
    gets('response', 'RESPONSE from server'),
  ];
  const story = { before: ['VISIT'], doings, until: 'established.idle' };

  test('that says something which is no item has no order', () => {
    expect(orders('client', settings, story)).toEqual([]);
  });

  test('has one, if the question leaves that out', () => {
    expect(orders('client', settings, { ...story, leavesOut: ['ACK'] })).toEqual([
      'syn syn-ack request response',
    ]);
  });

  test('that ends elsewhere has none', () => {
    const elsewhere = { ...story, leavesOut: ['ACK'], until: 'closed' };
    expect(orders('client', settings, elsewhere)).toEqual([]);
  });
});

test('what the machine takes no notice of does not happen', () => {
  const found = orders(
    'tracker',
    { most: 50 },
    {
      doings: [
        gets('crash', 'CRASH'),
        gets('announce', 'ANNOUNCE from ann'),
        says('list', 'PEERS'),
      ],
      until: 'down',
    },
  );
  expect(found).toEqual(['announce list crash']);
});

test('too many orders are said to be too many', () => {
  const doings = ['ann', 'bob', 'cleo', 'dan'].flatMap((who) => [
    { id: who, receives: [`REQUEST from ${who}`], sends: [] },
    { id: who.toUpperCase(), receives: [], sends: [`RESPONSE to ${who}`] },
  ]);
  expect(orders('queue', { workers: 3, places: 4 }, { doings, until: 'waiting' })).toBe('too many');
});

test('an author’s own order is every one that keeps what comes after what', () => {
  const items = [
    { id: 'a', after: [] },
    { id: 'b', after: ['a'] },
    { id: 'c', after: ['a'] },
    { id: 'd', after: ['b', 'c'] },
  ];
  expect(ordersAfter(items)).toEqual(['a b c d', 'a c b d']);
  expect(
    ordersAfter([
      { id: 'a', after: ['b'] },
      { id: 'b', after: ['a'] },
    ]),
  ).toEqual([]);
  const free = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, after: [] }));
  expect(ordersAfter(free)).toBe('too many');
});
