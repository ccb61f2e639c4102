import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Drawing } from './drawing.ts';

/**
 * Returns the drawing kept under `key` in `folder`, or makes and keeps it. A file that cannot be read
 * as JSON counts as not there. Files appear whole (a rename), so builds may share the folder.
 */
export async function cachedDrawing(
  key: string,
  draw: () => Promise<Drawing>,
  folder = resolve('.cache/diagrams'),
): Promise<Drawing> {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 24);
  const path = join(folder, `${name}.json`);
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Drawing;
  } catch {
    const drawing = await draw();
    await mkdir(folder, { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    await writeFile(unfinished, JSON.stringify(drawing));
    await rename(unfinished, path);
    return drawing;
  }
}
