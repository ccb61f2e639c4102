import { expect, test } from 'vitest';
import { llmsText } from '#course/llms-text.ts';

test('llms.txt has a title, a quote, paragraphs and sections of links', () => {
  const text = llmsText({
    title: 'A course',
    quote: 'On two\n  ways.',
    paragraphs: ['First.', 'Second.'],
    sections: [
      {
        title: 'Lessons',
        links: [
          { title: 'One [1]', url: 'https://example.org/one/', about: 'The first.' },
          { title: 'Two', about: 'Not there yet.' },
        ],
      },
      { title: 'Nothing', links: [] },
      { title: 'Optional', links: [{ title: 'Map', url: 'https://example.org/m', about: 'All.' }] },
    ],
  });
  expect(text).toMatchInlineSnapshot(`
    "# A course

    > On two ways.

    First.

    Second.

    ## Lessons

    - [One \\[1\\]](https://example.org/one/): The first.
    - Two: Not there yet.

    ## Optional

    - [Map](https://example.org/m): All.
    "
  `);
});
