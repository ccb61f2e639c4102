import type { Problem } from './author-error.ts';
import { mappedLessons } from './course-map.ts';
import type { LessonFrontmatter } from './schemas/lesson-schema.ts';
import type { Misconception } from './schemas/misconception-schema.ts';
import type { Source } from './schemas/source-schema.ts';
import type { Term } from './schemas/term-schema.ts';
import { adviceFor } from '#hints/advice.ts';

/** A lesson file: what it says of itself and where it lies. */
interface LessonFile {
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly data: Pick<LessonFrontmatter, 'title' | 'misconceptions' | 'sources' | 'readNext'>;
}

/** Everything whose entries name each other. */
export interface Content {
  readonly lessons: readonly LessonFile[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly misconceptions: readonly Misconception[];
}

/** Finds every name in the content that leads nowhere, and every lesson the course map disowns. */
export function brokenReferences(content: Content): Problem[] {
  const lessonIds = mappedLessons.map(({ id }) => id);
  const termIds = content.terms.map(({ id }) => id);
  const sourceIds = content.sources.map(({ id }) => id);
  const misconceptionIds = content.misconceptions.map(({ id }) => id);

  return [
    ...content.lessons.flatMap(misplaced),
    ...content.lessons.flatMap(({ file, data }) => [
      ...unknownNames(
        file,
        'misconceptions',
        'misconception',
        data.misconceptions,
        misconceptionIds,
      ),
      ...unknownNames(file, 'sources', 'source', data.sources, sourceIds),
      ...unknownNames(file, 'readNext', 'lesson', data.readNext, lessonIds),
    ]),
    ...content.terms.flatMap(({ id, seeAlso, lesson }) => {
      const where = `content/glossary.yaml, entry "${id}"`;
      return [
        ...unknownNames(where, 'seeAlso', 'term', seeAlso, termIds),
        ...unknownNames(where, 'lesson', 'lesson', lesson === undefined ? [] : [lesson], lessonIds),
      ];
    }),
    ...content.misconceptions.flatMap(({ id, lessons }) =>
      unknownNames(
        `content/misconceptions.yaml, entry "${id}"`,
        'lessons',
        'lesson',
        lessons,
        lessonIds,
      ),
    ),
  ];
}

/** Every id that is named in a field and not known, told to whoever wrote it. */
export function unknownNames(
  where: string,
  field: string,
  kind: string,
  named: readonly string[],
  known: readonly string[],
): Problem[] {
  return named
    .filter((id) => !known.includes(id))
    .map((id) => ({
      what: `${where}: \`${field}\` names "${id}", and there is no such ${kind}.`,
      instead: adviceFor(id, known),
    }));
}

function misplaced({ id, file, data }: LessonFile): Problem[] {
  const lesson = mappedLessons.find((mapped) => mapped.id === id);
  if (lesson === undefined) {
    const ids = mappedLessons.map((mapped) => mapped.id);
    return [
      { what: `${file}: the course map has no lesson "${id}".`, instead: adviceFor(id, ids) },
    ];
  }
  const problems: Problem[] = [];
  const path = `content/lessons/${lesson.part}/${id}.mdx`;
  if (file !== path) {
    problems.push({ what: `${file} lies in the wrong part.`, instead: `Move it to ${path}.` });
  }
  if (data.title !== lesson.title) {
    problems.push({
      what: `${file}: \`title\` is ${JSON.stringify(data.title)}.`,
      instead: `Write the title of the course map: ${JSON.stringify(lesson.title)}.`,
    });
  }
  return problems;
}
