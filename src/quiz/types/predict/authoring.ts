import { z } from 'astro/zod';
import { plainText } from '../../prose.ts';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import { commonFields, textField, toleranceField } from '../../authoring/fields.ts';
import { checkNoOpener } from '../../authoring/openers.ts';
import { checkLetters, checkOption } from '../../authoring/wording.ts';

const contestantAdvice = 'List two to four contestants, each { id, text }.';

const pointsAdvice = 'Write a whole number from 6 to 10.';
const mostAdvice = 'Write where the axis ends, a number above 0.';

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

  /**
   * For a curve in place of a number: how the metric goes over the run, drawn point by point. The
   * metric is one of the lab's chart, and a relative tolerance is a share of the axis.
   */
  curve: z
    .strictObject({
      /** At how many moments, evenly spread over the run. */
      points: z.int(pointsAdvice).min(6, pointsAdvice).max(10, pointsAdvice),
      /** Where the axis ends: well above the run, so that it gives nothing away. */
      most: z.number(mostAdvice).positive(mostAdvice),
      /** The value at the start, where readers can know it. */
      start: z.number('Write the value at the start, or leave it out.').optional(),
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

const startOf = ({ start }: NonNullable<PredictInput['curve']>) => start !== undefined && { start };

function checkCurve({ metric, curve, seed }: PredictInput, { report }: Desk): void {
  if (!curve) return;
  if (!metric) report('curve', 'has no `metric`', 'Name the metric of the lab that is drawn.');
  if (seed === undefined) {
    report('seed', 'is missing', 'Write the seed: the curve that is shown is that of one run.');
  }
  if (curve.start !== undefined && (curve.start < 0 || curve.start > curve.most)) {
    const instead = `Write a number from 0 to ${curve.most}, or leave it out.`;
    report('curve.start', `is ${curve.start}, which is not on the axis`, instead);
  }
}

export const predictAuthoring = defineAuthoring<'predict', PredictInput>(
  schema,
  (input, desk) => {
    const { texts, report } = desk;
    const { lab, preset, params, seed, metric, curve } = input;
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
    checkCurve(input, desk);
    checkNoOpener(input, 'a prediction needs its lab', desk);
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
      ...(curve && { curve: { points: curve.points, most: curve.most, ...startOf(curve) } }),
    };
  },
  ({ lab, preset, params, seed, metric, curve, contestants }) => ({
    lab,
    preset,
    params,
    seed,
    metric: metric && { name: metric.name, unit: metric.unit },
    curve: curve && { points: curve.points, most: curve.most },
    contestants: contestants?.map(({ id }) => id).sort(),
  }),
);
