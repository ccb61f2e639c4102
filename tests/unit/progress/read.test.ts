import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { currentVersion, migrated } from '#progress/migrations.ts';
import { readProgress } from '#progress/read.ts';
import { progressWith } from './ports.ts';

/** The frozen document of each version, from 1, with all that the version can hold. */
const frozen = globSync('tests/fixtures/progress/v*.json')
  .sort()
  .map((file) => readFileSync(file, 'utf8'));

/** What each later version added to what a document of this one holds. */
const added: Readonly<Record<number, object>> = { 1: { version: 2, checks: {} }, 2: {} };

test.each(frozen.map((text, index) => ({ version: index + 1, text })))(
  'a document of version $version is read whole, to the last field',
  ({ version, text }) => {
    expect(readProgress(text, 1)).toEqual({
      kind: 'read',
      damaged: 0,
      progress: { ...(JSON.parse(text) as object), ...added[version] },
    });
  },
);

test('the frozen documents cover every version', () => {
  expect(frozen.map((text) => (JSON.parse(text) as { version: number }).version)).toEqual(
    Array.from({ length: currentVersion }, (_, index) => index + 1),
  );
});

test('migrations run one after the other from the version found', () => {
  const steps = [
    (document: object) => ({ ...document, two: true }),
    (document: object) => ({ ...document, three: true }),
  ];
  expect(migrated({ version: 1 }, 1, steps)).toEqual({ version: 1, two: true, three: true });
  expect(migrated({ version: 2 }, 2, steps)).toEqual({ version: 2, three: true });
  expect(migrated({ version: 3 }, 3, steps)).toEqual({ version: 3 });
});

describe('in a damaged document', () => {
  const whole = { tries: 1, since: 0 };
  test.each<[string, Record<string, unknown>, number]>([
    ['an item without a revision', { items: { 'a/b': whole, 'a/c@1': whole } }, 1],
    ['an item that is a text', { items: { 'a/b@1': 'x', 'a/c@1': whole } }, 1],
    [
      'a verdict nobody gives',
      {
        items: {
          'a/b@1': { ...whole, first: { answer: 'x', verdict: 'good', at: 1 } },
          'a/c@1': whole,
        },
      },
      1,
    ],
    ['a time before 1970', { items: { 'a/b@1': { ...whole, shownAt: -1 }, 'a/c@1': whole } }, 1],
    ['items that are a list', { items: [1, 2] }, 1],
    ['a lab that never ran', { items: { 'a/c@1': whole }, labs: { x: {} } }, 1],
    [
      'a place with markup',
      { items: { 'a/c@1': whole }, place: { lesson: 'a', anchor: '<b>', at: 1 } },
      1,
    ],
    ['a learner that is no number', { items: { 'a/c@1': whole }, learner: 'me' }, 1],
    ['asides that are not texts', { items: { 'a/c@1': whole }, aside: [1, { raw: 1, at: 1 }] }, 2],
    ['a reset of something else', { items: { 'a/c@1': whole }, resets: { '<b>': 1 } }, 1],
  ])('%s is left out and counted', (_, parts, damaged) => {
    const text = JSON.stringify({ ...progressWith({}), ...parts });
    const reading = readProgress(text, 1);
    expect(reading).toMatchObject({ kind: 'read', damaged });
    const items = reading.kind === 'read' ? Object.keys(reading.progress.items) : [];
    expect(items).toEqual(Array.isArray(parts['items']) ? [] : ['a/c@1']);
  });

  test('names that every object has do no harm', () => {
    const text =
      '{"version":1,"learner":1,"items":{"__proto__":{"tries":1}},"labs":{"constructor":{"untilMs":1,"at":1}}}';
    const reading = readProgress(text, 1);
    expect(reading).toMatchObject({ kind: 'read', damaged: 1 });
    expect(({} as Record<string, unknown>)['tries']).toBeUndefined();
  });
});
