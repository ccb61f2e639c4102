import { expect, test } from 'vitest';
import { lessonComponents } from '#lesson/lesson-components.ts';

const { transform } = lessonComponents();

test('a lesson’s module exports the author components, and keeps its own lines first', () => {
  const { code } = transform.handler('export default function MDXContent() {}');
  expect(code).toMatch(/^export default function MDXContent/);
  expect(code).toContain("import * as components from '#lesson/index.ts';");
  expect(code).toContain('export { components };');
});

test('only lessons get them', () => {
  expect('/x/content/lessons/client-server/waiting.mdx').toMatch(transform.filter.id);
  expect('/x/content/lessons/waiting.mdx?astroPropagatedAssets').not.toMatch(transform.filter.id);
  expect('/x/src/pages/about.mdx').not.toMatch(transform.filter.id);
});
