import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parseForAuthors } from './author-error.ts';
import { lessonSchema } from './schemas/lesson-schema.ts';

/** Holds every lesson that `loader` finds to `lessonSchema`: strict, and in words for authors. */
export function lessonLoader(loader: Loader): Loader {
  return {
    ...loader,
    name: `lessons from ${loader.name}`,
    load: (context) =>
      loader.load({
        ...context,
        parseData(entry) {
          const root = fileURLToPath(context.config.root);
          const file = entry.filePath === undefined ? entry.id : relative(root, entry.filePath);
          parseForAuthors(lessonSchema, entry.data, file);
          return context.parseData(entry);
        },
      }),
  };
}
