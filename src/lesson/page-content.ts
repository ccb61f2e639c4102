/**
 * The lists behind the pages around the lessons, in the order of their files, each read once and
 * held against what it names. They are no collections of Astro's, because those sort by id.
 */
import articleYaml from '../../content/article.yaml?raw';
import askedYaml from '../../content/asked.yaml?raw';
import claimsYaml from '../../content/claims.yaml?raw';
import partsYaml from '../../content/parts.yaml?raw';
import summaryYaml from '../../content/summary.yaml?raw';
import { failOn } from '#course/author-error.ts';
import { course } from '#course/collections.ts';
import { lessonsNamedIn } from '#course/lesson-links.ts';
import { askedSchema, type Asked } from '#course/schemas/asked-schema.ts';
import { claimSchema, type Claim } from '#course/schemas/claim-schema.ts';
import { criterionSchema, type Criterion } from '#course/schemas/criterion-schema.ts';
import { paragraphSchema, type Paragraph } from '#course/schemas/paragraph-schema.ts';
import { partSchema, type PartPage } from '#course/schemas/part-schema.ts';
import { parseYamlList } from '#course/yaml-loader.ts';
import { labs } from '#labs/registry.ts';
import { namingProblems, type Naming } from './page-references.ts';

/** The claims of the article. @throws AstroError that lists what is wrong, and what to write. */
export async function claims(): Promise<readonly Claim[]> {
  const file = 'content/claims.yaml';
  const all = parseYamlList(claimsYaml, file, claimSchema);
  await check(
    file,
    all.map((claim) => ({ ...claim, lessons: [claim.lesson] })),
  );
  return all;
}

/** The article put right. @throws AstroError that lists what is wrong, and what to write. */
export async function correctedArticle(): Promise<readonly Paragraph[]> {
  const file = 'content/article.yaml';
  const all = parseYamlList(articleYaml, file, paragraphSchema);
  await check(
    file,
    all.map(({ id, text }) => ({ id, lessons: lessonsNamedIn(text) })),
  );
  return all;
}

/** The criteria of the summary. @throws AstroError that lists what is wrong, and what to write. */
export async function criteria(): Promise<readonly Criterion[]> {
  const file = 'content/summary.yaml';
  const all = parseYamlList(summaryYaml, file, criterionSchema);
  await check(
    file,
    all.map((entry) => ({ ...entry, lessons: [entry.lesson], labs: [entry.lab] })),
  );
  return all;
}

/** What the parts answer. @throws AstroError that lists what is wrong, and what to write. */
export async function partPages(): Promise<readonly PartPage[]> {
  const file = 'content/parts.yaml';
  const all = parseYamlList(partsYaml, file, partSchema);
  await check(
    file,
    all.map(({ id, answers, needs, after }) => ({
      id,
      lessons: [
        ...answers.map(({ lesson }) => lesson),
        ...[needs, ...after].flatMap(lessonsNamedIn),
      ],
    })),
  );
  return all;
}

/** Questions people ask. @throws AstroError that lists what is wrong, and what to write. */
export async function askedQuestions(): Promise<readonly Asked[]> {
  const file = 'content/asked.yaml';
  const all = parseYamlList(askedYaml, file, askedSchema);
  await check(
    file,
    all.map(({ id, sources, lesson, lab }) => ({
      id,
      sources,
      lessons: [lesson],
      labs: lab === undefined ? [] : [lab],
    })),
  );
  return all;
}

async function check(file: string, entries: readonly Naming[]): Promise<void> {
  const sourceIds = [...(await course()).sources.keys()];
  failOn(namingProblems(file, entries, { sourceIds, labs }));
}
