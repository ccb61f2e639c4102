import { z } from 'astro/zod';
import { idField, idListField, labLinkField, lineField, sentenceField } from './fields.ts';

/** What the criteria of the summary are grouped by, in the order of the page. */
export const criterionGroups = ['roles', 'finding', 'growth', 'cost', 'failure', 'trust'] as const;
export type CriterionGroup = (typeof criterionGroups)[number];

/** All criteria fit on one sheet of paper, so each side has some two lines of small print. */
const most = 80;

function sideField(side: string) {
  const what = `Say in one line how it is ${side}.`;
  return sentenceField(what).max(most, `Write at most ${most} characters: the page is one sheet.`);
}

/** An entry of `content/summary.yaml`: one thing by which the two architectures differ. */
export const criterionSchema = z.strictObject({
  /** Names the criterion; the fragment on the page. */
  id: idField,

  /** What kind of difference it is. */
  group: z.enum(criterionGroups),

  /** The criterion in a few words, as a heading of the row. */
  criterion: lineField('Name the criterion in a few words.').max(
    32,
    'Write at most 32 characters: it heads a narrow column.',
  ),

  /** How it is in client-server, in one line. Hedge as the field would. */
  serve: sideField('in client-server'),

  /** How it is in peer-to-peer, in one line. */
  share: sideField('in peer-to-peer'),

  /** Id of the lesson about it. */
  lesson: z.string('Write the id of a lesson.'),

  /** The lab in a state that shows it, as the lab's "Copy link" gives it, from `/labs/` on. */
  lab: labLinkField,

  /** What the two lines rest on: ids of `content/sources.yaml`. */
  sources: idListField('List ids from content/sources.yaml.').default([]),
});

export type Criterion = z.output<typeof criterionSchema>;
