import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyProgress, type Progress } from '#progress/document.ts';
import { itemState, scoreOf, withItemState } from '#progress/one-item.ts';
import { noteAnswer } from '#progress/record.ts';

const key = 'sessions/first-byte@1';
const other = 'sessions/round-trips@1';
const learner = 2_903_847_561;
const answered = (progress: Progress, at: number, verdict: 'correct' | 'wrong', item = key) =>
  noteAnswer(progress, item, { answer: 'two', verdict }, at);
const work = answered(answered(emptyProgress(learner), 1_000, 'wrong'), 2_000, 'correct');

describe('the state that a platform keeps', () => {
  test('holds this item, and nothing that names the learner', () => {
    const state = itemState(answered(work, 3_000, 'wrong', other), key);
    expect(Object.keys(state)).toEqual(['version', 'items']);
    expect(state).toMatchObject({ items: { [key]: work.items[key] } });
    expect(JSON.stringify(state)).not.toContain(String(learner));
    expect(JSON.stringify(state)).not.toContain(other);
  });

  test('brings the item back for a reader who has nothing', () => {
    const text = JSON.stringify(itemState(work, key));
    const restored = withItemState(emptyProgress(5), key, text, 9_000)!;
    expect(restored.items).toEqual(work.items);
    expect(restored.learner).toBe(5);
  });

  test('taken in twice changes nothing the second time', () => {
    const text = JSON.stringify(itemState(work, key));
    const restored = withItemState(emptyProgress(5), key, text, 9_000)!;
    expect(withItemState(restored, key, text, 9_000)).toBeUndefined();
  });

  test('does not overwrite an earlier first answer of the reader’s own', () => {
    const own = answered(emptyProgress(5), 500, 'correct');
    const restored = withItemState(own, key, JSON.stringify(itemState(work, key)), 9_000)!;
    expect(restored.items[key]?.first).toEqual(own.items[key]?.first);
    expect(restored.items[key]?.tries).toBe(2);
  });

  test('with other items, labs, resets or a learner in it gives this item and no more', () => {
    const hostile = {
      ...answered(work, 3_000, 'wrong', other),
      labs: { session: { untilMs: 4_000, at: 1, since: 0 } },
      resets: { '*': 8_000 },
    };
    const own = answered(emptyProgress(5), 4_000, 'correct', 'waiting/utilisation@1');
    const restored = withItemState(own, key, JSON.stringify(hostile), 9_000)!;
    expect(restored).toEqual({ ...own, items: { ...own.items, [key]: work.items[key] } });
  });

  test.each([
    ['no JSON', '{"version":'],
    ['no document', '[1,2]'],
    ['a newer document', '{"version":99,"items":{}}'],
    ['an item of another shape', JSON.stringify({ version: 2, items: { [key]: { tries: -1 } } })],
    [
      'another item',
      JSON.stringify(itemState(answered(emptyProgress(1), 1, 'wrong', other), other)),
    ],
  ])('is refused if it is %s', (_, text) => {
    expect(withItemState(work, key, text, 9_000)).toBeUndefined();
  });

  test('of any text leaves everything else as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(withItemState(work, key, text, 9_000)).toBeUndefined();
      }),
    );
  });
});

describe('the score', () => {
  const first = { answer: 'a', at: 10 };
  test.each([
    [{ tries: 0 }, 0],
    [{ tries: 1, first: { ...first, verdict: 'correct' as const } }, 1],
    [{ tries: 1, first: { ...first, verdict: 'partial' as const } }, 0.5],
    [{ tries: 1, first: { ...first, verdict: 'partial' as const, credit: 0.75 } }, 0.75],
    [{ tries: 1, first: { ...first, verdict: 'wrong' as const } }, 0],
    [{ tries: 1, first: { ...first, verdict: 'correct' as const }, shownAt: 5 }, 0],
    [{ tries: 1, first: { ...first, verdict: 'correct' as const }, shownAt: 20 }, 1],
  ])('of %j is %d', (item, score) => {
    expect(scoreOf(item)).toBe(score);
  });

  test('counts the first answer, whatever came later', () => {
    expect(scoreOf(work.items[key]!)).toBe(0);
  });
});
