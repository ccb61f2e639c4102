import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerFile, ledgerText, nextLedger } from '#quiz/authoring/ledger.ts';
import { readLedgerOf, readWritten } from '#quiz/content.ts';

const root = `${resolve(import.meta.dirname, '../..')}/`;

test('the ledger has every question as it is now', async () => {
  const [written, ledger] = [await readWritten(root, '/'), await readLedgerOf(root)];
  const text = readFileSync(root + ledgerFile, 'utf8');
  expect(text, '`npm run ledger` enters them').toBe(ledgerText(nextLedger(ledger, written)));
});
