import { describe, expect, test } from 'vitest';
import { receiptText } from '#receipts/make.ts';
import { readReceipt } from '#receipts/read.ts';
import { receiptOf } from './samples.ts';

const problem = (text: string) => {
  const reading = readReceipt(text);
  return 'problem' in reading ? reading.problem : undefined;
};

describe('reading a receipt', () => {
  test('gives back what was written', async () => {
    const receipt = await receiptOf('*', 'Ada', 'net-2');
    expect(readReceipt(receiptText(receipt))).toEqual({ receipt });
    expect(readReceipt(`\ufeff ${JSON.stringify(receipt)}\r\n`)).toEqual({ receipt });
  });

  test.each([
    ['nothing', ' \n', 'empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 'does not read as JSON'],
    ['something huge', 'x'.repeat(1_000_001), 'too large'],
    ['deep nesting', '['.repeat(400_000), 'does not read as JSON'],
    ['deep nesting that ends', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, 'not'],
    ['a number', '7', 'not a receipt of this course'],
    ['null', 'null', 'not a receipt of this course'],
    ['a list', '[{"kind":"serve-or-share:receipt"}]', 'not a receipt of this course'],
    ['other JSON', '{"kind":"<script>alert(1)</script>"}', 'not a receipt of this course'],
    ['an exported record', '{"version":1,"learner":1,"items":{}}', 'export of somebody’s progress'],
    ['a newer receipt', '{"kind":"serve-or-share:receipt","version":2}', 'newer version'],
    ['half a receipt', '{"kind":"serve-or-share:receipt","version":1}', 'damaged'],
  ])('says what is wrong with %s', (_, text, words) => {
    expect(problem(text)).toContain(words);
  });

  const broken: readonly (readonly [string, (text: string) => string, string])[] = [
    [
      'a wrong type',
      (text) => text.replace('"madeAt": ', '"madeAt": "now" //').replace('//', ', "x":'),
      'madeAt',
    ],
    ['a field too many', (text) => text.replace('"version"', '"extra": 1, "version"'), 'extra'],
    [
      'a key of the prototype',
      (text) => text.replace('"version"', '"__proto__": {"x": 1}, "version"'),
      'JSON',
    ],
    [
      'an inherited name',
      (text) => text.replace('"version"', '"toString": 1, "version"'),
      'toString',
    ],
    ['a credit above one', (text) => text.replace('"credit": 1', '"credit": 9'), 'credit'],
    ['half a character', (text) => text.replace('"name": "', '"name": "\\ud800'), 'name'],
    [
      'a question twice',
      (text) => text.replace('first-byte-ms@1', 'first-byte@1'),
      'names a question twice',
    ],
  ];

  test.each(broken)('refuses %s and names the place', async (_, damage, words) => {
    const text = receiptText(await receiptOf('sessions', 'Ada'));
    expect(damage(text)).not.toBe(text);
    expect(problem(damage(text))).toContain(words);
    expect(problem(damage(text))).not.toContain('undefined');
  });
});
