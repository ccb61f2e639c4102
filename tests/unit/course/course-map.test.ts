import { describe, expect, test } from 'vitest';
import {
  lessonsOfPart,
  mappedLesson,
  mappedLessons,
  neighbours,
  partIds,
  parts,
} from '#course/course-map.ts';

describe('the course map', () => {
  test('has fifteen lessons in four parts', () => {
    expect(mappedLessons).toHaveLength(15);
    expect(parts.map(({ id }) => id)).toEqual(partIds);
    expect(partIds.map((part) => lessonsOfPart(part).length)).toEqual([2, 4, 5, 4]);
  });

  test('numbers the lessons in reading order', () => {
    expect(mappedLessons.map(({ order }) => order)).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    expect(mappedLesson('waiting')?.order).toBe(4);
    expect(mappedLesson('dht')?.order).toBe(10);
  });

  test('gives every lesson and every lab an id of its own, fit for a URL', () => {
    const ids = mappedLessons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(15);
    expect(new Set(mappedLessons.map(({ lab }) => lab)).size).toBe(15);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test('keeps every lesson between 15 and 25 minutes, five hours in all', () => {
    const minutes = mappedLessons.map((lesson) => lesson.minutes);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(25);
    expect(minutes.reduce((sum, next) => sum + next, 0)).toBe(300);
  });

  test('promises something in one sentence', () => {
    const promises = [...mappedLessons.map(({ promise }) => promise), ...parts.map((p) => p.about)];
    expect(promises.filter((promise) => !/^[A-Z][^.!?]*\.$/.test(promise))).toEqual([]);
  });
});

test('neighbours are the lessons before and after, across parts', () => {
  expect(neighbours('sessions').previous?.id).toBe('addresses');
  expect(neighbours('accounts').next?.id).toBe('peers');
  expect(neighbours('roles').previous).toBeUndefined();
  expect(neighbours('choosing').next).toBeUndefined();
  expect(neighbours('no-such-lesson')).toEqual({ previous: undefined, next: undefined });
});
