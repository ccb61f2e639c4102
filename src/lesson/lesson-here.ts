import type { LessonFrontmatter } from '#course/schemas/lesson-schema.ts';
import { mistake } from './mistake.ts';

/** The lesson that is being rendered. */
export interface LessonHere {
  /** `waiting` */
  readonly id: string;
  /** Path from the project's root, for messages. */
  readonly file: string;
  readonly data: LessonFrontmatter;
}

/** What Starlight says about the page, as far as it is used here. */
interface PageLocals {
  readonly starlightRoute: {
    readonly entry: {
      readonly id: string;
      readonly filePath?: string | undefined;
      readonly data: object;
    };
  };
}

/**
 * The lesson on whose page a component stands.
 *
 * @param component the component's name as authors write it: `Cite`.
 * @throws AstroError on any page that is not a lesson.
 */
export function lessonHere({ starlightRoute }: PageLocals, component: string): LessonHere {
  const { id, filePath, data } = starlightRoute.entry;
  const file = filePath ?? id;
  // The lesson loader holds every lesson to the whole schema; no other page has objectives.
  if (!('objectives' in data)) {
    return mistake(
      `${file}: <${component}> is used outside a lesson.`,
      `Use <${component}> in content/lessons/<part>/<lesson>.mdx only.`,
    );
  }
  return { id: id.replace(/^lessons\//, ''), file, data: data as LessonFrontmatter };
}
