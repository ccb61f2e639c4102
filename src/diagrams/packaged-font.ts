import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const blockBytes = 512;

/**
 * A font that is the same on every machine: Open Sans, which comes with the npm-shipped Chromium, whose
 * package is there on every platform even where its browser cannot run. Diagrams are measured in it.
 * A tar archive is a row of 512-byte headers, each followed by its file padded to full blocks.
 */
export function packagedFont(weight: 'Regular' | 'Bold'): Buffer {
  const wanted = `OpenSans-${weight}.ttf`;
  const entry = createRequire(resolve('package.json')).resolve('@sparticuz/chromium');
  const archive = join(dirname(dirname(entry)), 'bin', 'fonts.tar.br');
  const tar = brotliDecompressSync(readFileSync(archive));
  for (let at = 0; at + blockBytes <= tar.length;) {
    const name = tar.toString('latin1', at, at + 100).replace(/\0.*$/s, '');
    const bytes = parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const start = at + blockBytes;
    if (name.endsWith(wanted)) return tar.subarray(start, start + bytes);
    at = start + Math.ceil(bytes / blockBytes) * blockBytes;
  }
  throw new Error(
    `${archive} has no ${wanted}, in which drawings are set. Install the version of @sparticuz/chromium that package-lock.json names: npm ci.`,
  );
}
