import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenReferences } from '#course/references.ts';
import { misconceptionSchema } from '#course/schemas/misconception-schema.ts';
import { sourceSchema } from '#course/schemas/source-schema.ts';
import { termSchema } from '#course/schemas/term-schema.ts';
import { parseYamlList } from '#course/yaml-loader.ts';

const text = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const list = <T extends Parameters<typeof parseYamlList>[2]>(file: string, schema: T) =>
  parseYamlList(text(file), file, schema);

const terms = list('content/glossary.yaml', termSchema);
const sources = list('content/sources.yaml', sourceSchema);
const misconceptions = list('content/misconceptions.yaml', misconceptionSchema);

test('glossary, sources and misconceptions are well formed and point to each other', () => {
  expect(brokenReferences({ lessons: [], terms, sources, misconceptions })).toEqual([]);
});

test('the glossary is in alphabetical order', () => {
  const order = new Intl.Collator('en-GB');
  const names = terms.map(({ term }) => term);
  expect(names).toEqual([...names].sort(order.compare));
});

test('misconceptions are numbered without a gap', () => {
  expect(misconceptions.length).toBeGreaterThanOrEqual(12);
  expect(misconceptions.map(({ id }) => id)).toEqual(
    misconceptions.map((_, index) => `M${index + 1}`),
  );
});
