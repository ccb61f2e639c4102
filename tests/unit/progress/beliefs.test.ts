import { expect, test } from 'vitest';
import { askedKeys, beliefs } from '#progress/beliefs.ts';
import type { ProgressItem } from '#progress/document.ts';
import { progressWith } from './ports.ts';

const course = {
  sessions: { title: 'A session', items: ['a@1', 'b@2'], labs: [], unreviewed: [] },
  waiting: { title: 'The queue', items: ['a@1'], labs: [], unreviewed: [] },
};

const showing = (first: string[], last = first): ProgressItem => {
  const given = (misconceptions: string[], at: number) => ({
    answer: 'x',
    verdict: misconceptions.length > 0 ? ('wrong' as const) : ('correct' as const),
    ...(misconceptions.length > 0 && { misconceptions }),
    at,
  });
  return { first: given(first, 1), last: given(last, 2), tries: 2, since: 0 };
};

const found = (items: Record<string, ProgressItem>) => {
  const { held, overcome } = beliefs(progressWith({ items }), askedKeys(course));
  return { held: [...held], overcome: [...overcome] };
};

test('what the last answer shows is held', () => {
  expect(found({ 'sessions/a@1': showing(['M5', 'M12']) })).toEqual({
    held: ['M5', 'M12'],
    overcome: [],
  });
});

test('what only the first answer showed is overcome', () => {
  expect(found({ 'sessions/a@1': showing(['M5'], []) })).toEqual({ held: [], overcome: ['M5'] });
});

test('one question is enough to hold it', () => {
  const items = { 'sessions/a@1': showing(['M5'], []), 'waiting/a@1': showing(['M5']) };
  expect(found(items)).toEqual({ held: ['M5'], overcome: [] });
});

test('an older revision, and a question that is gone, can never be put right and say nothing', () => {
  expect(
    found({ 'sessions/b@1': showing(['M5']), 'sessions/gone@1': showing(['M4'], []) }),
  ).toEqual({ held: [], overcome: [] });
});
