import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { lessonComponents } from '#lesson/lesson-components.ts';

const { transform } = lessonComponents();
const file = '/x/content/lessons/client-server/waiting.mdx';

test('a lesson’s module exports the author components, and keeps its own lines first', () => {
  const { code } = transform.handler('export default function MDXContent() {}', file);
  expect(code).toMatch(/^export default function MDXContent/);
  expect(code).toContain("import * as components from '#lesson/index.ts';");
  expect(code).toContain('export { components };');
});

test('a component that does not exist stops the build with the lesson and the nearest name', () => {
  const compile = (text: string) => String(mdxToJs(text).code);
  expect(() =>
    transform.handler(compile('A <Term id="backlog" />. <Fragment />'), file),
  ).not.toThrow();
  const wrong = () => transform.handler(compile('<Theorytabel />'), file);
  expect(wrong).toThrow(
    'content/lessons/client-server/waiting.mdx: there is no component <Theorytabel>.',
  );
  expect(wrong).toThrow(expect.objectContaining({ hint: 'Did you mean "TheoryTable"?' }));
});

test('only lessons get them', () => {
  expect(file).toMatch(transform.filter.id);
  expect('/x/content/lessons/waiting.mdx?astroPropagatedAssets').not.toMatch(transform.filter.id);
  expect('/x/src/pages/about.mdx').not.toMatch(transform.filter.id);
});
