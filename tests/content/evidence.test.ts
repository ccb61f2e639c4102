import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import evidence from '#evidence/evidence.json' with { type: 'json' };
import { comparisons, groupsOf, rowsOf } from '#evidence/index.ts';
import { labs } from '#labs/registry.ts';
import { sources } from './course-content.ts';

const all = Object.values(comparisons).flat();
const known = sources.map(({ id }) => id);

describe('the comparisons with theory', () => {
  test('have ids of their own that begin with their lab', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, lab } of all) expect(id.startsWith(`${lab}/`), id).toBe(true);
  });

  test('belong to labs that there are, and every one of these is tested', () => {
    const tested = readdirSync(new URL('../theory/', import.meta.url));
    for (const [lab, own] of Object.entries(comparisons)) {
      expect(labs).toHaveProperty(lab);
      expect(tested).toContain(`${lab}.test.ts`);
      for (const comparison of own) expect(comparison.lab).toBe(lab);
    }
  });

  test('name sources that there are', () => {
    for (const { id, source } of all) expect(known, id).toContain(source);
  });

  test('are on file, each once and nothing else', () => {
    expect(Object.keys(evidence).sort()).toEqual(all.map(({ id }) => id).sort());
  });
});

test('rows of one setting stand together, with how they were made said once', () => {
  const rows = rowsOf(comparisons['session']!);
  const groups = groupsOf(rows);
  expect(groups.flatMap((group) => group.rows)).toEqual(rows);
  expect(groups.length).toBeLessThanOrEqual(rows.length);
  expect(groups[0]!.how).toBe('seed 1; one visit; to agree: equal, but for rounding');
});
