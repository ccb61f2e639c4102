import { z } from 'astro/zod';
import { defineAuthoring } from '../../authoring/authoring.ts';
import { commonFields, textField } from '../../authoring/fields.ts';
import { checkNoOpener } from '../../authoring/openers.ts';
import { checkLetters } from '../../authoring/wording.ts';
import { plainText } from '../../prose.ts';

const listAdvice = 'Write two to five things that a good answer says.';

/** To explain in one's own words: not marked, compared by the reader with a model answer. */
const schema = z.strictObject({
  ...commonFields,
  type: z.literal('explain'),

  /** A good answer as a reader might give it, not a lecture. Shown after the reader's own. */
  model: textField('Write a good answer, as a reader might give it.'),

  /**
   * What a good answer says, one thing each, so that a reader can look for it in their own. Say the
   * thing itself (“The server keeps no request”), not its heading (“mentions requests”).
   */
  checklist: z
    .array(textField('Write one thing that a good answer says.'), listAdvice)
    .min(2, listAdvice)
    .max(5, listAdvice),
});

type ExplainInput = z.output<typeof schema>;

export const explainAuthoring = defineAuthoring<'explain', ExplainInput>(
  schema,
  (input, { texts, report }) => {
    checkNoOpener(input, 'nobody can mark an explanation', { report });
    const model = texts.prose('model', input.model);
    checkLetters('model', model.map(plainText).join(' '), report);
    const checklist = input.checklist.map((item, index) => {
      const field = `checklist[${index + 1}]`;
      const line = texts.line(field, item);
      checkLetters(field, plainText(line), report);
      return line;
    });
    return { type: 'explain', model, checklist };
  },
  // Nothing is right or wrong here: what it asks is its wording, and a better one asks the same.
  () => ({}),
);
