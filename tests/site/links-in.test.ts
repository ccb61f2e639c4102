import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { hasMoved, justWatch, labOn, stepOn, useBrowser } from './setup/reader.ts';

const browser = useBrowser();
const site = inject('siteUrl');

/** Bits that break parsers, pages and trust, and arbitrary text. */
const nasty = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    '1e999',
    '-1',
    'NaN',
    '__proto__',
    'constructor',
    '0x10',
    '9007199254740993',
    '1~kill,2~kill',
    '%00',
    'calm,calm',
  ),
);
const links = fc.dictionary(
  fc.constantFrom(
    'v',
    'seed',
    'preset',
    't',
    'do',
    'clients',
    'workers',
    'service',
    'lab',
    'nonsense',
    '__proto__',
  ),
  nasty,
  { maxKeys: 8 },
);

describe('a link of any garbage', () => {
  test('opens a page that works, says what it could not use, and puts nothing of it into the page as markup', async () => {
    const page = await browser.reader();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => {
      errors.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const samples = fc.sample(links, { numRuns: 25, seed: 1 });
    for (const link of samples) {
      await page.goto(`${site}/embed/lab/queue/?${new URLSearchParams(link)}`);
      const lab = await labOn(page, 'queue');
      await justWatch(lab);
      await lab
        .getByRole('button', { name: 'Step', exact: true })
        .click({ timeout: 5_000 })
        .catch(() => undefined);
      expect({ link, injected: await page.locator('img[src="x"], [onerror]').count() }).toEqual({
        link,
        injected: 0,
      });
    }
    expect(errors).toEqual([]);
  });

  test.each([
    ['clients=many', 'clients'],
    ['preset=bussy', 'preset'],
    ['seed=-4', 'seed'],
    ['t=soon', 't'],
    ['do=5~explode', 'do'],
    ['v=99', 'v'],
  ])('%s: a notice names it, the default is used', async (query, name) => {
    const page = await browser.reader();
    await page.goto(`${site}/labs/queue/?${query}`);
    const lab = await labOn(page, 'queue');
    await expect.poll(() => lab.getByRole('alert').innerText()).toContain(name);
    await justWatch(lab);
    await stepOn(lab);
    await hasMoved(lab);
  });
});
