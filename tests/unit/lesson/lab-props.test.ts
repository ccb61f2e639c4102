import { describe, expect, test } from 'vitest';
import { checkLab } from '#lesson/lab-props.ts';
import { tinyLab } from '../player/tiny-lab.ts';

const labs = { tiny: tinyLab };
const check = (props: Record<string, unknown>) => checkLab(labs, props, 'waiting.mdx');

describe('what an author wrote about a lab', () => {
  test('is completed from the lab', () => {
    expect(check({ id: 'tiny' })).toEqual({
      problems: [],
      checked: {
        lab: tinyLab,
        start: { preset: undefined, params: {}, seed: undefined, tMs: undefined },
        select: 'counter',
        tab: 'chart',
        question: 'How far does it count?',
      },
    });
  });

  test('is taken as written where it is right', () => {
    const props = { preset: 'wild', seed: 3, params: { rate: 5 }, t: 200, tab: 'events' };
    expect(check({ id: 'tiny', ...props, select: 'counter', question: 'Why?' }).checked).toEqual({
      lab: tinyLab,
      start: { preset: 'wild', seed: 3, params: { rate: 5 }, tMs: 200 },
      select: 'counter',
      tab: 'events',
      question: 'Why?',
    });
  });

  test.each([
    [{ id: 'tinny' }, '<Lab id="tinny">: there is no such lab.', 'Did you mean "tiny"?'],
    [{}, '<Lab id=nothing>: there is no such lab.', 'Write one of: tiny.'],
    [{ id: 'constructor' }, '<Lab id="constructor">: there is no such lab.', 'Write one of: tiny.'],
    [{ id: 'tiny', presets: 'wild' }, 'there is no prop `presets`', 'Did you mean "preset"?'],
    [{ id: 'tiny', preset: 'wid' }, 'it has no preset "wid".', 'Did you mean "wild"?'],
    [
      { id: 'tiny', preset: 'toString' },
      'it has no preset "toString".',
      'Write one of: fast, wild.',
    ],
    [{ id: 'tiny', params: { rat: 1 } }, 'it has no param `rat`.', 'Did you mean "rate"?'],
    [
      { id: 'tiny', params: { rate: 99 } },
      'params.rate is 99.',
      'Write a number from 0.5 to 20 (1/s).',
    ],
    [
      { id: 'tiny', params: { workers: 1.5 } },
      'params.workers is 1.5.',
      'Write a whole number from 1 to 9.',
    ],
    [{ id: 'tiny', params: 'rate=1' }, 'params is "rate=1".', 'Write params={{ name: value }}.'],
    [{ id: 'tiny', seed: 1.5 }, 'seed is 1.5.', 'Write a whole number from 0 to 4294967295.'],
    [{ id: 'tiny', t: 10_001 }, 't is 10001.', 'Write milliseconds from 0 to 10000.'],
    [
      { id: 'tiny', select: 'count' },
      'it has no node "count" to select.',
      'Did you mean "counter"?',
    ],
    [{ id: 'tiny', tab: 'charts' }, 'it has no tab "charts".', 'Did you mean "chart"?'],
    [{ id: 'tiny', question: '' }, 'question is "".', 'Write the question as a text.'],
  ])('is refused where it is wrong, with what to write instead: %j', (props, what, instead) => {
    const { problems, checked } = check(props);
    expect(checked).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]!.what).toContain('waiting.mdx: <Lab');
    expect(problems[0]!.what).toContain(what);
    expect(problems[0]!.instead).toBe(instead);
  });

  test('is told all at once', () => {
    const { problems } = check({ id: 'tiny', preset: 'no', seed: -1, t: -1, tab: 'x' });
    expect(problems).toHaveLength(4);
  });
});
