import { describe, expect, test } from 'vitest';
import { drawFinal, drawLesson, type Candidate, type Catalogue } from '#review/draw.ts';
import { item, progressWith } from '../progress/ports.ts';

const candidate = (lesson: string, index: number, more: Partial<Candidate> = {}): Candidate => ({
  key: `${lesson}/q${index}@1`,
  objective: `${lesson} objective ${index % 3}`,
  misconceptions: [],
  ...more,
});
const lessonOf = (lesson: string, count = 9) =>
  Array.from({ length: count }, (_, index) => candidate(lesson, index));
const catalogue = (lessons: number): Catalogue =>
  Object.fromEntries(
    Array.from({ length: lessons }, (_, index) => [`l${index}`, lessonOf(`l${index}`)]),
  );
const none = new Set<string>();
const known = (at: number) => ({
  first: { answer: 'x', verdict: 'correct' as const, at },
  last: { answer: 'x', verdict: 'correct' as const, at },
  tries: 1,
  since: 0,
});

describe('the final check', () => {
  test('asks two of every lesson, about two objectives', () => {
    const drawn = drawFinal(catalogue(5), progressWith({}), none);
    expect(drawn).toHaveLength(10);
    for (let index = 0; index < 5; index += 1) {
      const own = drawn.filter((key) => key.startsWith(`l${index}/`));
      const objectives = own.map((key) => Number(/q(\d+)/.exec(key)![1]) % 3);
      expect(new Set(objectives).size).toBe(2);
    }
  });

  test('asks every lesson something, and 24 in all', () => {
    const drawn = drawFinal(catalogue(15), progressWith({}), none);
    expect(drawn).toHaveLength(24);
    expect(new Set(drawn.map((key) => key.split('/')[0])).size).toBe(15);
  });

  test('prefers what meets an idea still held, then objectives not shown yet', () => {
    const all = lessonOf('l0').map((each, index) =>
      index === 4 ? { ...each, misconceptions: ['M9'] } : each,
    );
    const items = { 'l0/q0@1': known(1), 'l0/q1@1': known(1) };
    const reader = progressWith({ items });
    const drawn = drawFinal({ l0: all }, reader, new Set(['M9']));
    expect(drawn[0]).toBe('l0/q4@1');
    // Objectives 0 and 1 are shown; 2 is not.
    expect(Number(/q(\d+)/.exec(drawn[1]!)![1]) % 3).toBe(2);
  });

  test('stays the same for the same record, differs between readers and after it was handed in', () => {
    const draw = (learner: number, at?: number) =>
      drawFinal(
        catalogue(6),
        progressWith({
          learner,
          checks: at === undefined ? {} : { final: { right: 1, of: 9, at, since: 0 } },
        }),
        none,
      ).join();
    expect(draw(1)).toBe(draw(1));
    expect(new Set([draw(1), draw(2), draw(3), draw(1, 5)]).size).toBe(4);
  });

  test('makes do with little', () => {
    expect(drawFinal({}, progressWith({}), none)).toEqual([]);
    expect(drawFinal({ l0: lessonOf('l0', 1), l1: [] }, progressWith({}), none)).toEqual([
      'l0/q0@1',
    ]);
  });
});

describe('the check of a lesson', () => {
  test('asks each objective once, and four at least', () => {
    const drawn = drawLesson('l0', lessonOf('l0'), progressWith({}));
    expect(drawn).toHaveLength(4);
    expect(new Set(drawn.map((key) => Number(/q(\d+)/.exec(key)![1]) % 3)).size).toBe(3);
    const five = Array.from({ length: 8 }, (_, index) =>
      candidate('l0', index, { objective: `objective ${index % 5}` }),
    );
    expect(drawLesson('l0', five, progressWith({}))).toHaveLength(5);
  });

  test('prefers what was never answered nor shown', () => {
    const items = {
      'l0/q0@1': item('x', 1),
      'l0/q3@1': { tries: 0, shownAt: 1, since: 0 },
    };
    for (let learner = 0; learner < 20; learner += 1) {
      const drawn = drawLesson('l0', lessonOf('l0', 7), progressWith({ items, learner }));
      expect(drawn).toContain('l0/q6@1');
      expect(drawn).not.toContain('l0/q0@1');
    }
  });

  test('asks all there is where there are fewer than four', () => {
    expect(drawLesson('l0', lessonOf('l0', 2), progressWith({}))).toHaveLength(2);
  });
});
