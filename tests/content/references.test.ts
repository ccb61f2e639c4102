import { describe, expect, test } from 'vitest';
import { mappedLessons } from '#course/course-map.ts';
import { brokenReferences } from '#course/references.ts';
import { refutationProblems } from '#lesson/lab-link.ts';
import { theoryTable, type TheoryTableProps } from '#lesson/theory-table.ts';
import { theoryCurve, type TheoryCurveProps } from '#lesson/theory-curve.ts';
import { theoryValue, type TheoryCall } from '#lesson/theory-value.ts';
import { labs } from '#labs/registry.ts';
import { theoryFunctions } from '#theory/registry.ts';
import { components, headings, idsOf } from './components.ts';
import { lessons, misconceptions, sources, terms } from './course-content.ts';

/** Pages beside the lessons to which a lesson may send its reader. */
const pages = ['article', 'review', 'check', 'summary'].map((page) => `../../${page}/`);

const termIds = terms.map(({ id }) => id);
const sourceIds = sources.map(({ id }) => id);

test('every name in frontmatter, glossary, sources and misconceptions leads somewhere', () => {
  expect(brokenReferences({ lessons, terms, sources, misconceptions })).toEqual([]);
});

test('every misconception is refuted by a state that its lab has', () => {
  expect(refutationProblems(misconceptions, labs)).toEqual([]);
});

test('every formula names a source of the list', () => {
  const unknown = Object.entries(theoryFunctions)
    .filter(([, { source }]) => !sourceIds.includes(source))
    .map(([name, { source }]) => `${name}: ${source}`);
  expect(unknown).toEqual([]);
});

describe.each(lessons)('in $id', ({ id, file, data, items }) => {
  const cited = components(items, 'Cite', 'Story').map(({ name, props }) =>
    String(name === 'Cite' ? props['id'] : props['source']),
  );

  test('every term is in the glossary and explained at its first use only', () => {
    const used = idsOf(items, 'Term');
    expect(used.filter((term) => !termIds.includes(term))).toEqual([]);
    expect(used.filter((term, at) => used.indexOf(term) !== at)).toEqual([]);
  });

  test('every source listed is cited, and they are listed in the order of citation', () => {
    expect([...new Set(cited)]).toEqual(data.sources);
  });

  test('every computed number, table and curve can be computed', () => {
    const at = { file, tag: id };
    for (const { name, props } of components(items, 'Fact', 'TheoryTable', 'TheoryCurve')) {
      if (name === 'Fact') theoryValue(props as unknown as TheoryCall, at);
      if (name === 'TheoryTable') theoryTable(props as unknown as TheoryTableProps, file);
      if (name === 'TheoryCurve') theoryCurve(props as unknown as TheoryCurveProps, file);
    }
    expect(components(items, 'Fact', 'TheoryTable', 'TheoryCurve').length).toBeGreaterThan(0);
  });

  test('every lab has the preset and the parameters that the lesson sets', () => {
    for (const { props, line } of components(items, 'Lab')) {
      const lab = labs[String(props['id'])]!;
      expect(lab, `line ${line}`).toBeDefined();
      if ('preset' in props)
        expect(lab.presets, `line ${line}`).toHaveProperty(String(props['preset']));
      for (const name of Object.keys(props['params'] ?? {})) {
        expect(lab.params, `line ${line}`).toHaveProperty(name);
      }
    }
  });

  test('every link leads to a heading, another lesson or page, or the web, under any base path', () => {
    const slugs = headings(items).map(({ slug }) => `#${slug}`);
    const others = [...mappedLessons.map((lesson) => `../${lesson.id}/`), ...pages];
    const wrong = items.flatMap((item) => {
      if (item.kind !== 'link') return [];
      const { href, line } = item;
      const known = href.startsWith('#')
        ? slugs.includes(href)
        : others.includes(href.replace(/#.*$/, '')) || /^https:\/\//.test(href);
      return known ? [] : [`line ${line}: ${href}`];
    });
    expect(wrong).toEqual([]);
  });
});
