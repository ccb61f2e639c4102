import { readFileSync } from 'node:fs';
import { adviceFor } from '#hints/advice.ts';
import { mistake } from './mistake.ts';

/** The part of a Vite plugin that is used here; the site's own Vite is not a dependency of ours. */
interface LessonComponentsPlugin {
  readonly name: string;
  readonly transform: {
    readonly filter: { readonly id: RegExp };
    handler(code: string, id: string): { code: string; map: null };
  };
}

/** Names that `index.ts` exports. It is read as text: a config cannot import .astro files. */
function authorApi(): string[] {
  const barrel = readFileSync(new URL('./index.ts', import.meta.url), 'utf8');
  return [...barrel.matchAll(/default as (\w+)/g)].map(([, name]) => name!);
}

/** MDX would say only that a component is missing; this says in which lesson, and what was meant. */
function checkNames(code: string, id: string): void {
  const names = authorApi();
  const file = id.slice(id.lastIndexOf('content/lessons/'));
  for (const [, name] of code.matchAll(/_missingMdxReference\("(\w+)"/g)) {
    // Astro itself gives MDX its `Fragment`; diagrams are made with it.
    if (name === 'Fragment' || names.includes(name!)) continue;
    mistake(`${file}: there is no component <${name}>.`, adviceFor(name!, names));
  }
}

/**
 * Gives every lesson the components of `index.ts`, so that authors import nothing.
 *
 * Starlight's own route renders `<Content />` without components, and a route of our own would lose
 * what that route does (sidebar, previous and next, search). MDX has a second way: a module that
 * exports `components` renders with them. So this adds the two lines an author would otherwise
 * write in each lesson. It works on the compiled JavaScript: line numbers in error messages stay
 * those of the lesson. List it in `vite.plugins` of the Astro config, which run between the MDX
 * compiler (it comes first) and the MDX post-processing (it looks for the export).
 */
export function lessonComponents(): LessonComponentsPlugin {
  return {
    name: 'lesson-components',
    transform: {
      filter: { id: /\/content\/lessons\/.*\.mdx$/ },
      handler(code, id) {
        checkNames(code, id);
        return {
          code: `${code}\nimport * as components from '#lesson/index.ts';\nexport { components };\n`,
          map: null,
        };
      },
    },
  };
}
