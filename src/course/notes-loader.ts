import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parseForAuthors } from './author-error.ts';
import { noteSchema, type Note } from './schemas/note-schema.ts';
import { readYamlList } from './yaml-loader.ts';

const folder = 'content/notes/';

/** The file with the notes of a lesson. */
export function notesFile(lesson: string): string {
  return `${folder}${lesson}.yaml`;
}

/**
 * Reads the notes of one lesson.
 *
 * @param file the file's name, for messages.
 * @throws AstroError if the text is no YAML list or an entry breaks the schema.
 */
export function parseNotes(text: string, file: string): Note[] {
  return readYamlList(text, file, 'section').map((item, index) =>
    parseForAuthors(noteSchema, item, `${file}, ${nameOf(item, index)}`),
  );
}

function nameOf(item: unknown, index: number): string {
  const section = (item as { section?: unknown } | null)?.section;
  return typeof section === 'string' ? `entry "${section}"` : `entry ${index + 1}`;
}

/** The collection `notes`: one entry for each file, under the id of its lesson. */
export function notesLoader(): Loader {
  return {
    name: 'notes',
    async load({ config, store, parseData, generateDigest, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const sync = async (): Promise<void> => {
        const files = globSync(`${folder}*.yaml`, { cwd: root }).sort();
        const read = await Promise.all(
          files.map(async (file) => parseNotes(await readFile(root + file, 'utf8'), file)),
        );
        store.clear();
        for (const [index, filePath] of files.entries()) {
          const id = basename(filePath, '.yaml');
          const data = await parseData({ id, data: { notes: read[index] }, filePath });
          store.set({ id, data, filePath, digest: generateDigest(data) });
        }
      };
      await sync();
      watcher?.add(root + folder);
      watcher?.on('all', (_, changed) => {
        if (relative(root + folder, changed).startsWith('..')) return;
        sync().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}
