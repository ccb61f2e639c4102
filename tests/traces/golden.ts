import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares what happened with the file of that name beside this one, line by line.
 * `UPDATE_TRACES=1` writes the file instead: read the difference before you commit it.
 */
export function expectGolden(name: string, lines: readonly string[]): void {
  const file = new URL(`./${name}.txt`, import.meta.url);
  const text = `${lines.join('\n')}\n`;
  if (process.env['UPDATE_TRACES'] === '1') writeFileSync(file, text);
  const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(golden, `There is no ${name}.txt yet; UPDATE_TRACES=1 writes it.`).not.toBe('');
  expect(text.split('\n')).toEqual(golden.split('\n'));
}
