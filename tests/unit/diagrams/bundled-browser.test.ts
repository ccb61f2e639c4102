import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { bundledBrowser } from '#diagrams/bundled-browser.ts';

test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'the npm-shipped browser survives two first starts at once, starts, and leaves one folder',
  async () => {
    const root = await mkdtemp(join(tmpdir(), 'browser-'));
    try {
      const [first, second] = await Promise.all([bundledBrowser(root), bundledBrowser(root)]);
      expect(second).toEqual(first);
      expect(await readdir(root)).toEqual([expect.stringMatching(/^chromium-\d+/)]);
      const browser = await chromium.launch({
        executablePath: first.executablePath,
        env: { ...(process.env as Record<string, string>), ...first.env },
      });
      const page = await browser.newPage();
      await page.setContent('<p>Hello</p>');
      expect(await page.locator('p').textContent()).toBe('Hello');
      await browser.close();
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
);
