import type { Source } from '#course/schemas/source-schema.ts';
import { known } from './known.ts';
import type { LessonHere } from './lesson-here.ts';
import { mistake } from './mistake.ts';

/** A source of a lesson with its number on the page. */
export interface NumberedSource {
  /** From 1, in the order of the lesson's `sources`. */
  readonly number: number;
  readonly source: Source;
}

/** Fragment of a source in the page's own list. */
export function sourceAnchor(id: string): string {
  return `source-${id}`;
}

/** The lesson's sources, numbered. */
export function numberedSources(
  { file, data }: LessonHere,
  sources: ReadonlyMap<string, Source>,
): readonly NumberedSource[] {
  const at = { file, tag: '`sources`' };
  return data.sources.map((id, index) => ({
    number: index + 1,
    source: known(sources, id, 'source in content/sources.yaml', at),
  }));
}

/**
 * The source that a `<Cite>` stands for.
 *
 * @throws AstroError for an id that content/sources.yaml does not have, or the lesson does not list.
 */
export function citedSource(
  lesson: LessonHere,
  sources: ReadonlyMap<string, Source>,
  id: string | undefined,
  tag = '<Cite id>',
): NumberedSource {
  const source = known(sources, id, 'source in content/sources.yaml', { file: lesson.file, tag });
  const number = lesson.data.sources.indexOf(source.id) + 1;
  if (number > 0) return { number, source };
  return mistake(
    `${lesson.file}: ${tag} names "${source.id}", which the lesson does not list.`,
    `Add ${source.id} to \`sources\` in the frontmatter, at the place where it is first cited.`,
  );
}
