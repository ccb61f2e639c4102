import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { failOn, parseForAuthors } from './author-error.ts';

/** Something a YAML list may hold: an object with an id. */
type Entry = z.ZodType<{ id: string }>;

/**
 * The items of a YAML list, not checked yet.
 *
 * @param key the field that every item starts with, for messages.
 * @throws AstroError if the text is no YAML list.
 */
export function readYamlList(text: string, file: string, key: string): readonly unknown[] {
  const document = parseDocument(text);
  failOn(
    document.errors.map((error) => ({
      what: `${file}: ${error.message}`,
      instead: 'Mend the YAML at that line.',
    })),
  );
  const list: unknown = document.toJS();
  if (Array.isArray(list)) return list;
  failOn([{ what: `${file} is not a list.`, instead: `Start every entry with \`- ${key}: …\`.` }]);
  return [];
}

/**
 * Reads a YAML list into checked entries.
 *
 * @param file the file's name, for messages.
 * @throws AstroError if the text is no YAML list, an entry breaks the schema, or an id comes twice.
 */
export function parseYamlList<T extends Entry>(
  text: string,
  file: string,
  schema: T,
): z.output<T>[] {
  const entries = readYamlList(text, file, 'id').map((item, index) =>
    parseForAuthors(schema, item, `${file}, ${nameOf(item, index)}`),
  );
  const ids = entries.map(({ id }) => id);
  failOn(
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({
        what: `${file}: the id "${id}" comes twice.`,
        instead: 'Give one of the two entries another id.',
      })),
  );
  return entries;
}

function nameOf(item: unknown, index: number): string {
  const id = (item as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? `entry "${id}"` : `entry ${index + 1}`;
}

/**
 * An Astro loader for one YAML list. Astro's own `file()` only logs a file that is missing or not
 * YAML and then builds without it; this one stops the build.
 */
export function yamlList<T extends Entry>(file: string, schema: T): Loader {
  return {
    name: 'yaml-list',
    async load({ config, store, parseData, generateDigest, watcher, logger }) {
      const path = fileURLToPath(new URL(file, config.root));
      const sync = async (): Promise<void> => {
        failOn(
          existsSync(path) ? [] : [{ what: `${file} is missing.`, instead: `Create ${file}.` }],
        );
        const entries = parseYamlList(await readFile(path, 'utf8'), file, schema);
        store.clear();
        for (const entry of entries) {
          const data = await parseData({ id: entry.id, data: entry, filePath: path });
          const filePath = relative(fileURLToPath(config.root), path);
          store.set({ id: entry.id, data, filePath, digest: generateDigest(data) });
        }
      };
      await sync();
      watcher?.add(path);
      watcher?.on('change', (changed) => {
        if (changed === path) sync().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}
