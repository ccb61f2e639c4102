import { expect, test } from 'vitest';
import { criterionGroups } from '#course/schemas/criterion-schema.ts';
import { namingProblems } from '#lesson/page-references.ts';
import { criteria, nameable, proseProblems } from './pages.ts';

test('the summary compares by at least fifteen criteria, group by group', () => {
  expect(criteria.length).toBeGreaterThanOrEqual(15);
  const groups = criteria.map(({ group }) => criterionGroups.indexOf(group));
  expect(groups).toEqual([...groups].sort((a, b) => a - b));
  expect(new Set(groups).size).toBe(criterionGroups.length);
});

test('every criterion names a lesson, a lab state and sources that there are', () => {
  const naming = criteria.map((criterion) => ({
    ...criterion,
    lessons: [criterion.lesson],
    labs: [criterion.lab],
  }));
  expect(namingProblems('content/summary.yaml', naming, nameable)).toEqual([]);
});

test('no criterion, and no lab state, comes twice', () => {
  for (const key of ['criterion', 'lab'] as const) {
    const values = criteria.map((criterion) => criterion[key].toLowerCase());
    expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
  }
});

test('the two sides say different things in plain prose', () => {
  expect(criteria.filter(({ serve, share }) => serve === share)).toEqual([]);
  expect(proseProblems(criteria.flatMap(({ serve, share }) => [serve, share]))).toEqual([]);
});
