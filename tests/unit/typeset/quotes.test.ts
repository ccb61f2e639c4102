import { expect, test } from 'vitest';
import { curlyQuotes } from '#typeset/quotes.ts';

test.each([
  ["Ann's peers' links", 'Ann’s peers’ links'],
  ['"So," she says.', '“So,” she says.'],
  ['the folder ("payroll") and "orders".', 'the folder (“payroll”) and “orders”.'],
  [`"It's 'late'," he says.`, '“It’s ‘late’,” he says.'],
  ['**"No"** and *"yes"*', '**“No”** and *“yes”*'],
  ['**Ann**\'s and "**Ann**"', '**Ann**’s and “**Ann**”'],
  ['`print("it\'s")` prints "it\'s"', '`print("it\'s")` prints “it’s”'],
  ['"`a`" is quoted', '“`a`” is quoted'],
  ['Already “curly”, Ann’s', 'Already “curly”, Ann’s'],
])('%s', (typed, printed) => {
  expect(curlyQuotes(typed)).toBe(printed);
});
