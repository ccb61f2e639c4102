import { expect, test } from 'vitest';
import { known } from '#lesson/known.ts';

const terms = new Map([
  ['backlog', 'bounded queue'],
  ['utilisation', 'load over capacity'],
]);
const at = { file: 'content/lessons/client-server/waiting.mdx', tag: '<Term id>' };
const kind = 'term in content/glossary.yaml';

test('a known id gives its entry', () => {
  expect(known(terms, 'backlog', kind, at)).toBe('bounded queue');
});

test('an unknown id names file, tag and value, and the nearest id', () => {
  const wrong = () => known(terms, 'backlgo', kind, at);
  expect(wrong).toThrow(
    'content/lessons/client-server/waiting.mdx: <Term id> names "backlgo", and there is no such term in content/glossary.yaml.',
  );
  expect(wrong).toThrow(expect.objectContaining({ hint: 'Did you mean "backlog"?' }));
});

test('an id near to nothing gets the list of all', () => {
  const wrong = () => known(terms, 'zebra', kind, at);
  expect(wrong).toThrow(expect.objectContaining({ hint: 'Write one of: backlog, utilisation.' }));
});

test('a missing id is said to be missing', () => {
  expect(() => known(terms, undefined, kind, at)).toThrow('<Term id> is missing');
});
