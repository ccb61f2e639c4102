import { describe, expect, test } from 'vitest';
import { labLinkProblem, sharedText } from '#lesson/build-task.ts';

const link = 'https://example.org/course/labs/queue/?v=1&seed=7&t=0';

describe('the link of a lab that was built', () => {
  test.each([link, ` ${link} `, 'http://localhost:4321/lessons/waiting/?v=1&lab=queue&seed=3&t=0'])(
    '%j will do',
    (text) => {
      expect(labLinkProblem(text, 'queue')).toBeUndefined();
    },
  );

  test.each([
    ['', 'Paste the link'],
    ['my lab', 'This is not a link.'],
    ['javascript:alert(1)//labs/queue/?v=1', 'This is not a link.'],
    [`https://example.org/${'a'.repeat(9_000)}`, 'This is not a link.'],
    ['https://example.org/labs/swarm/?v=1', 'This link leads somewhere else.'],
    ['https://example.org/labs/queue/', 'not to what you built'],
  ])('%.40j will not: %s', (text, words) => {
    expect(labLinkProblem(text, 'queue')).toContain(words);
  });
});

test('what is passed on is the prediction and the link, and nothing else', () => {
  expect(sharedText(' It doubles.\n', ` ${link}`)).toBe(
    `My prediction: It doubles.\n\nMy lab: ${link}`,
  );
});
