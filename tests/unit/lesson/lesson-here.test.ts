import { expect, test } from 'vitest';
import { lessonHere } from '#lesson/lesson-here.ts';

const page = (entry: { id: string; filePath?: string; data: object }) => ({
  starlightRoute: { entry },
});

test('a lesson knows its id and its file', () => {
  const file = 'content/lessons/client-server/waiting.mdx';
  const locals = page({ id: 'lessons/waiting', filePath: file, data: { objectives: ['a', 'b'] } });
  expect(lessonHere(locals, 'Cite')).toMatchObject({ id: 'waiting', file });
});

test('a component on another page is refused by name', () => {
  const locals = page({ id: 'glossary', data: { title: 'Glossary' } });
  expect(() => lessonHere(locals, 'Cite')).toThrow('glossary: <Cite> is used outside a lesson.');
});
