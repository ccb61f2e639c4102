import { z } from 'astro/zod';
import { idListField, labLinkField, lineField, sentenceField } from './fields.ts';

/** The parts of the article, in its order: its opening, and what it has a heading for. */
export const articleParts = ['opening', 'client-server', 'peer-to-peer', 'difference'] as const;
export type ArticlePart = (typeof articleParts)[number];

/** What became of a claim, from best to worst; `unanswered` is a question the article leaves open. */
export const verdicts = [
  'correct',
  'imprecise',
  'depends',
  'outdated',
  'wrong',
  'unanswered',
] as const;
export type Verdict = (typeof verdicts)[number];

/** More than this is a quotation of the article; we only need to know which claim is meant. */
const quotedWords = 15;
const headingAdvice = 'Write a heading of that lesson, such as `#one-name-three-questions`.';

/** An entry of `content/claims.yaml`: one claim of the article the course grew from, and its verdict. */
export const claimSchema = z.strictObject({
  /** `A1`, `A2`, … without a gap, in the order of the article; the fragment on the page is `#a1`. */
  id: z.string('Write an id such as `A5`.').regex(/^A\d+$/, 'Write an id such as `A5`.'),

  /** The part of the article in which it stands. */
  from: z.enum(articleParts),

  /** The few words of the article, word for word, that tell which claim it is. */
  quote: lineField('Quote the few words that tell which claim it is.').refine(
    (quote) => quote.split(/\s+/u).length <= quotedWords,
    `Quote at most ${quotedWords} words.`,
  ),

  /** What we make of it. `imprecise` is right in kind and loose in words; `outdated` was true once. */
  verdict: z.enum(verdicts),

  /** What is right, in two to four short sentences of our own. */
  statement: sentenceField('Say in two to four sentences what is right.'),

  /** What that rests on: ids of `content/sources.yaml`. */
  sources: idListField('List ids from content/sources.yaml.').min(1, 'Name at least one source.'),

  /** Id of the lesson that teaches it. */
  lesson: z.string('Write the id of a lesson.'),

  /** The heading of that lesson under which it is taught. */
  heading: z.string(headingAdvice).regex(/^#[^\s#]+$/, headingAdvice),

  /** Lab states that show it, each as the lab's "Copy link" gives it, from `/labs/` on. */
  labs: z
    .array(labLinkField, 'List permalinks of labs.')
    .min(1, 'Name at least one lab state that shows it.'),
});

export type Claim = z.output<typeof claimSchema>;
