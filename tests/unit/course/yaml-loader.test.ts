import { expect, test } from 'vitest';
import { termSchema } from '#course/schemas/term-schema.ts';
import { parseYamlList } from '#course/yaml-loader.ts';

const entry = (id: string) =>
  `- id: ${id}\n  term: ${id}\n  definition: A thing.\n  example: This one.\n`;
const parse = (text: string) => parseYamlList(text, 'content/glossary.yaml', termSchema);

test('a list becomes checked entries with their defaults', () => {
  expect(parse(entry('backlog'))).toEqual([
    {
      id: 'backlog',
      term: 'backlog',
      definition: 'A thing.',
      example: 'This one.',
      also: [],
      seeAlso: [],
    },
  ]);
});

test('a broken entry is named by its id, or by its place if it has none', () => {
  expect(() => parse(entry('backlog') + '- id: queue\n')).toThrow(
    'content/glossary.yaml, entry "queue": `term` is missing.',
  );
  expect(() => parse(entry('backlog') + '- term: queue\n')).toThrow(
    'content/glossary.yaml, entry 2: `id` is missing.',
  );
});

test('an id that comes twice is named', () => {
  expect(() => parse(entry('queue') + entry('queue'))).toThrow(
    'content/glossary.yaml: the id "queue" comes twice.',
  );
});

test('text that is no list, or no YAML, stops with the file’s name', () => {
  expect(() => parse('id: queue')).toThrow('content/glossary.yaml is not a list.');
  expect(() => parse('- id: "queue')).toThrow(/^content\/glossary\.yaml: .* at line 1/);
});
