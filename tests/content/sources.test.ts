import { expect, test } from 'vitest';
import { comparisons } from '#evidence/index.ts';
import { theoryFunctions } from '#theory/registry.ts';
import { components } from './components.ts';
import { lessons, questions, sources } from './course-content.ts';
import { asked, claims, criteria } from './pages.ts';

/** Where sources are named, each list with the ids that it names. */
const cited: Readonly<Record<string, readonly string[]>> = {
  'the text of a lesson': lessons.flatMap(({ items }) =>
    components(items, 'Cite', 'Story').map(({ name, props }) =>
      String(name === 'Cite' ? props['id'] : props['source']),
    ),
  ),
  'the front matter of a lesson': lessons.flatMap(({ data }) => data.sources),
  // A question that is built has links; the build has already refused ids without an entry.
  'a question': questions.flatMap((question) =>
    (question.sources ?? []).flatMap((link) => link?.href.split('#')[1] ?? []),
  ),
  'content/claims.yaml': claims.flatMap((claim) => claim.sources),
  'content/asked.yaml': asked.flatMap((question) => question.sources),
  'content/summary.yaml': criteria.flatMap((criterion) => criterion.sources),
  'src/evidence': Object.values(comparisons)
    .flat()
    .map(({ source }) => source),
  'src/theory': Object.values(theoryFunctions).map(({ source }) => source),
};

test.each(Object.keys(cited))('every source that is named in %s has an entry', (where) => {
  const known = new Set(sources.map(({ id }) => id));
  expect([...new Set(cited[where])].filter((id) => !known.has(id))).toEqual([]);
});

test('every entry of content/sources.yaml is cited somewhere', () => {
  const used = new Set(Object.values(cited).flat());
  const idle = sources.map(({ id }) => id).filter((id) => !used.has(id));
  expect(idle, 'Cite these entries, or take them out of content/sources.yaml').toEqual([]);
});

test('no source is entered twice under two ids', () => {
  const names = sources.map(({ doi, url, title, year }) => doi ?? url ?? `${title} ${year ?? ''}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
