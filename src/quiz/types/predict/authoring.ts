import { z } from 'astro/zod';
import { plainText } from '../../prose.ts';
import { defineAuthoring } from '../../authoring/authoring.ts';
import { commonFields, textField, toleranceField } from '../../authoring/fields.ts';
import { checkNoOpener } from '../../authoring/openers.ts';
import { checkLetters, checkOption } from '../../authoring/wording.ts';

const contestantAdvice = 'List two to four contestants, each { id, text }.';

/** A guess about a run of a lab. The run marks it, not the author. */
const schema = z.strictObject({
  ...commonFields,
  type: z.literal('predict'),

  /** Id of the lab, which should stand near the question. */
  lab: textField('Name the lab, such as queue.'),

  /** The lab's preset to run. */
  preset: z.string('Name a preset of the lab.').optional(),

  /** Parameters over the preset (or over the lab's defaults). A run with others does not count. */
  params: z
    .record(
      z.string(),
      z.union([z.number(), z.string(), z.boolean()], 'Write the value of the parameter.'),
    )
    .default({}),

  /** Seed of the run. Leave it out where any run will do. */
  seed: z.int('Write a whole number.').optional(),

  /** The number to predict: a metric of the lab, its unit there, and how close a guess must come. */
  metric: z
    .strictObject({
      name: textField('Name a metric of the lab.'),
      unit: z.string("Write the metric's unit, or ''."),
      tolerance: toleranceField,
    })
    .optional(),

  /** In place of a metric: who may win. The ids are those that the lab reports as the winner. */
  contestants: z
    .array(
      z.strictObject({
        id: textField('Write the id that the lab reports.'),
        text: textField('Write the name for readers.'),
      }),
      contestantAdvice,
    )
    .min(2, contestantAdvice)
    .max(4, contestantAdvice)
    .optional(),

  /** What happened? Read after the run: what it shows and why, whatever the guess was. */
  happened: textField('Say what the run shows and why.'),
});

type PredictInput = z.output<typeof schema>;

export const predictAuthoring = defineAuthoring<'predict', PredictInput>(
  schema,
  (input, { texts, report }) => {
    const { lab, preset, params, seed, metric } = input;
    const contestants = (input.contestants ?? []).map(({ id, text }) => ({
      id,
      text: texts.line(`contestants[${id}].text`, text),
    }));
    for (const { id, text } of contestants) {
      checkOption(`contestants[${id}].text`, plainText(text), report);
    }
    if ((metric === undefined) === (input.contestants === undefined)) {
      report(
        'metric',
        metric ? 'stands beside `contestants`' : 'is missing, and so is `contestants`',
        'Write one of the two: a number to predict, or who may win.',
      );
    }
    checkNoOpener(input, 'a prediction needs its lab', { report });
    const happened = texts.prose('happened', input.happened);
    checkLetters('happened', happened.map(plainText).join(' '), report);
    return {
      type: 'predict',
      lab,
      params,
      contestants,
      happened,
      ...(preset !== undefined && { preset }),
      ...(seed !== undefined && { seed }),
      ...(metric && { metric }),
    };
  },
  ({ lab, preset, params, seed, metric, contestants }) => ({
    lab,
    preset,
    params,
    seed,
    metric: metric && { name: metric.name, unit: metric.unit },
    contestants: contestants?.map(({ id }) => id).sort(),
  }),
);
