import { expect, test } from 'vitest';
import { parseNotes } from '#course/notes-loader.ts';

const file = 'content/notes/waiting.yaml';
const parse = (text: string) => parseNotes(text, file);

test('an entry needs a section and something to say; the rest is empty if it is not given', () => {
  expect(parse(`- section: '#more-hands'\n  notes: [Say this.]\n`)).toEqual([
    {
      section: '#more-hands',
      notes: ['Say this.'],
      ask: [],
      stumbles: [],
      show: [],
      values: {},
    },
  ]);
});

test('a broken entry is named by its section, or by its place if it has none', () => {
  expect(() => parse(`- section: '#more-hands'\n`)).toThrow(
    `${file}, entry "#more-hands": \`notes\` is missing.`,
  );
  expect(() => parse('- notes: [Say this.]\n')).toThrow(
    `${file}, entry 1: \`section\` is missing.`,
  );
  expect(() => parse(`- section: more-hands\n  notes: [Say this.]\n`)).toThrow(
    `${file}, entry "more-hands": \`section\` is "more-hands".`,
  );
  expect(() => parse(`- section: '#a'\n  notes: [Say this.]\n  asks: []\n`)).toThrow(
    `${file}, entry "#a": there is no field \`asks\`.`,
  );
  expect(() => parse(`- section: '#a'\n  notes: [no sentence]\n`)).toThrow('notes.0');
});
