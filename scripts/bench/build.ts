import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../report/figures.ts';

/** How long the site takes to build: with every diagram to draw, and with all of them in the cache. */
export function buildTime(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'serve-or-share-build-'));
  try {
    // A cold build has neither drawn diagrams nor Astro's own stores of content and modules.
    for (const cache of [
      '.cache/diagrams',
      '.astro',
      'node_modules/.astro',
      'node_modules/.vite',
    ]) {
      rmSync(cache, { recursive: true, force: true });
    }
    return [
      { name: 'build of the site, cold', value: build(folder), unit: 's', limit: { atMost: 30 } },
      {
        name: 'build with the diagram cache',
        value: build(folder),
        unit: 's',
        limit: { atMost: 10 },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(outDir: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync('astro', ['build', '--outDir', outDir], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
  return (performance.now() - start) / 1000;
}
