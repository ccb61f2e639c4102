import { describe, expect, test } from 'vitest';
import { linkOf, readLink } from '#player/permalink.ts';
import { setupOf } from '#player/setup.ts';
import { tinyLab as lab } from './tiny-lab.ts';

const initial = setupOf(lab);
const read = (query: string) => readLink(lab, initial, query);
const messages = (query: string) => read(query).problems.map(({ message }) => message);

describe('a link to a moment', () => {
  test('names version, lab, seed, every param, steps and time', () => {
    const setup = {
      ...setupOf(lab, { preset: 'wild' }),
      steps: [
        { atMs: 100.5, id: 'stop' },
        { atMs: 2000, id: 'go' },
      ],
      tMs: 3000,
    };
    expect(linkOf(lab, setup)).toBe(
      'v=1&lab=tiny&preset=wild&seed=9&rate=2&workers=1&mode=wild&alive=yes' +
        '&do=100.5~stop,2000~go&t=3000',
    );
  });

  test('leads back to the same moment', () => {
    const setup = { ...initial, seed: 77, steps: [{ atMs: 1 / 3, id: 'stop' }], tMs: 7000 / 9 };
    expect(read(linkOf(lab, setup))).toEqual({ setup, problems: [] });
  });
});

describe('reading a link', () => {
  test('without anything of ours changes nothing', () => {
    expect(read('utm_source=mail&page=2')).toEqual({ setup: initial, problems: [] });
  });

  test('to another lab changes nothing', () => {
    expect(read('lab=other&seed=8&rate=banana')).toEqual({ setup: initial, problems: [] });
  });

  test('takes params and seed from the preset it names', () => {
    expect(read('preset=wild').setup).toEqual(setupOf(lab, { preset: 'wild' }));
  });

  test('forgets the preset when a param differs from it', () => {
    expect(read('preset=wild&mode=calm').setup.preset).toBeUndefined();
  });

  test('sorts steps by time', () => {
    expect(read('do=500~go,100~stop').setup.steps.map(({ id }) => id)).toEqual(['stop', 'go']);
  });

  test.each([
    [
      'seed',
      'seed=-1',
      'seed=-1 cannot be used. Write a whole number from 0 to 4294967295. 4 is used instead.',
    ],
    ['a seed no stream can take', 'seed=4294967296', /^seed=4294967296 cannot be used\./],
    [
      'number',
      'rate=banana',
      'rate=banana cannot be used. Write a number from 0.5 to 20 (1/s). 2 is used instead.',
    ],
    [
      'count',
      'workers=2.5',
      'workers=2.5 cannot be used. Write a whole number from 1 to 9. 1 is used instead.',
    ],
    [
      'choice',
      'mode=toString',
      'mode=toString cannot be used. Write one of: calm, wild. calm is used instead.',
    ],
    ['toggle', 'alive=true', 'alive=true cannot be used. Write yes or no. yes is used instead.'],
    [
      'time',
      't=10001',
      't=10001 cannot be used. Write milliseconds from 0 to 10000. 0 is used instead.',
    ],
    ['hexadecimal time', 't=0x10', /^t=0x10 cannot be used\./],
    [
      'preset',
      'preset=constructor',
      'preset=constructor cannot be used. This lab has: wild, fast. It is passed over.',
    ],
    [
      'step',
      'do=5~jump',
      'do=5~jump cannot be used. A step is a time from 0 to 10000 ms, “~”, and one of: stop, go. It is left out.',
    ],
    [
      'version',
      'v=2',
      'v=2 cannot be used. This site writes version 1. What can be read of the link is used.',
    ],
  ])('says what is wrong with a bad %s and what is used instead', (_, query, message) => {
    expect(messages(query)).toEqual([
      typeof message === 'string' ? message : expect.stringMatching(message),
    ]);
    expect({ ...read(query).setup }).toEqual(initial);
  });

  test('keeps the good steps beside the bad ones and reports those once', () => {
    const { setup, problems } = read('do=5~jump,7~stop,x~go,~,9');
    expect(setup.steps).toEqual([{ atMs: 7, id: 'stop' }]);
    expect(problems[0]!.message).toMatch(/^do=5~jump and 3 more cannot be used\./);
  });

  test('takes no more steps than a link may hold', () => {
    const { setup, problems } = read(`do=${Array(140).fill('1~stop').join(',')}`);
    expect(setup.steps).toHaveLength(100);
    expect(problems[0]!.message).toMatch('A link holds at most 100.');
  });

  test('repeats no more than the beginning of a long bad value', () => {
    expect(messages(`rate=${'9'.repeat(300)}x`)[0]).toContain(`${'9'.repeat(40)}… cannot`);
  });

  test('refuses a link that is too long as a whole', () => {
    const { setup, problems } = read(`seed=5&x=${'y'.repeat(5000)}`);
    expect(setup).toBe(initial);
    expect(problems[0]!.message).toMatch(/longer than 4000 characters/);
  });
});
