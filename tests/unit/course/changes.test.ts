import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readChanges } from '#course/changes.ts';

const entry = (id: string, date: string, link: string) =>
  `- { id: ${id}, date: ${date}, title: T, what: It is new., link: ${link} }`;

test('the course’s own list of changes can be read', () => {
  const file = 'content/changes.yaml';
  expect(readChanges(readFileSync(file, 'utf8'), file).length).toBeGreaterThan(4);
});

test('changes come as they are written, newest first', () => {
  const text = [entry('b', '2026-11-28', '/b/'), entry('a', '2026-11-27', '/labs/a/?p=1#x')];
  expect(readChanges(text.join('\n'), 'changes.yaml').map(({ id }) => id)).toEqual(['b', 'a']);
});

test.each([
  [
    'an older one above',
    [entry('a', '2026-11-27', '/a/'), entry('b', '2026-11-28', '/b/')],
    '"b" is of 2026-11-28 and stands below "a" of 2026-11-27',
  ],
  [
    'two that lead to the same',
    [entry('a', '2026-11-27', '/a/'), entry('b', '2026-11-27', '/a/')],
    '"b" and "a" both lead to /a/',
  ],
  ['a day that does not exist', [entry('a', '2026-02-30', '/a/')], 'Write the day as 2026-11-28.'],
  [
    'an address elsewhere',
    [entry('a', '2026-11-27', 'https://example.org/')],
    'from its first slash on',
  ],
])('refused: %s', (_, lines, message) => {
  let said = '';
  try {
    readChanges(lines.join('\n'), 'changes.yaml');
  } catch (error) {
    const { message: what, hint } = error as { message: string; hint?: string };
    said = `${what} ${hint ?? ''}`;
  }
  expect(said).toContain(message);
});
