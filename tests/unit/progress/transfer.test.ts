import { describe, expect, test } from 'vitest';
import { emptyProgress, type Progress } from '#progress/document.ts';
import { resetAll } from '#progress/record.ts';
import { exportName, exportText, largestImportBytes, readImport } from '#progress/transfer.ts';
import { item, progressWith } from './ports.ts';

const now = 10_000;
const key = 'sessions/a@1';

function preview(file: Partial<Progress>, current = emptyProgress(7)) {
  const reading = readImport(exportText(progressWith(file)), current, now);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.preview;
}

test('what was exported comes back on a new device', () => {
  const mine = progressWith({
    items: { [key]: item('one', 100) },
    labs: { session: { untilMs: 5, at: 200, since: 0 } },
    place: { lesson: 'sessions', anchor: 'a', at: 300 },
  });
  expect(preview(mine, emptyProgress(9)).result).toEqual({ ...mine, learner: 9 });
});

test('importing brings back what a reset has deleted', () => {
  const mine = progressWith({ items: { [key]: item('one', 100) } });
  const { result } = preview(mine, resetAll(mine, 500));
  expect(result.items[key]).toEqual(item('one', 100, 500));
});

test('a preview counts what would change', () => {
  const here = progressWith({ items: { [key]: item('one', 500), 'sessions/b@1': item('x', 500) } });
  const file = {
    items: {
      [key]: item('two', 100),
      'sessions/b@1': item('x', 500),
      'sessions/c@1': item('y', 1),
    },
    labs: { queue: { untilMs: 1, at: 1, since: 0 } },
  };
  expect(preview(file, here)).toMatchObject({
    newItems: 1,
    changedItems: 1,
    earlierFirsts: 1,
    newLabs: 1,
    betterChecks: 0,
    laterReviews: 0,
    skipped: 0,
  });
});

test('importing twice changes nothing the second time', () => {
  const file = { items: { [key]: item('one', 100) } };
  const once = preview(file).result;
  expect(preview(file, once)).toMatchObject({ result: once, newItems: 0, changedItems: 0 });
});

describe('a hostile file', () => {
  const here = progressWith({ items: { [key]: item('one', 500) } });

  test('cannot delete by claiming a reset', () => {
    expect(preview({ resets: { '*': 9e12, sessions: 9e12 } }, here).result).toEqual(here);
  });

  test('cannot outlive later answers with a time ahead', () => {
    const { result } = preview({ items: { [key]: item('late', 9e12) } }, here);
    expect(result.items[key]?.first?.answer).toBe('one');
    expect(result.items[key]?.last?.at).toBe(now);
  });

  test('cannot hide entries behind a later reset of its own', () => {
    const { result } = preview({ items: { [key]: item('theirs', 900, 9e12) } }, here);
    expect(result.items[key]).toMatchObject({ first: { answer: 'one' }, since: 0 });
  });

  test('cannot change the order of options or leave its text behind', () => {
    const { result } = preview({ learner: 1, aside: [{ raw: '<script>', at: 1 }] }, here);
    expect([result.learner, result.aside]).toEqual([7, []]);
  });
});

describe('a file that is refused', () => {
  test.each([
    [
      'x'.repeat(largestImportBytes + 1),
      'This file is too large to be an export of this course (over 1 MB).',
    ],
    [
      '{"version":3}',
      'A newer version of the course made this file. Reload this page and try again.',
    ],
    ['hello', 'This is not an export of this course. Choose a file made with “Export”.'],
    ['[]', 'This is not an export of this course. Choose a file made with “Export”.'],
  ])('says why (%#)', (text, problem) => {
    expect(readImport(text, emptyProgress(7), now)).toEqual({ problem });
  });
});

test('entries that cannot be read are counted and left out', () => {
  const text = JSON.stringify({
    version: 1,
    learner: 1,
    items: { 'a/b@1': { tries: 1 }, '<b>': 1 },
  });
  expect(readImport(text, emptyProgress(7), now)).toMatchObject({
    preview: { newItems: 1, skipped: 1 },
  });
});

test('the file is named by its day', () => {
  expect(exportName(Date.UTC(2026, 0, 31, 23))).toBe('serve-or-share-progress-2026-01-31.json');
});
