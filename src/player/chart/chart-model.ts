import type { Lab, TheoryOverTime } from '#labs/define-lab.ts';
import type { ParamValues } from '#labs/params.ts';
import type { Sample } from '#sim/index.ts';
import { numberText } from '../number-text.ts';
import type { Expectation, Predictions } from '../player-machine.ts';
import { timeUnitFor } from '../time-text.ts';
import { curve, type Datum } from './curve.ts';
import { guessLine, theoryLines, type DrawnLine } from './drawn-lines.ts';
import { domainOf, placeOn, ticksOf, type Scale } from './scale.ts';
import { spread } from './spread.ts';

export const CHART = { width: 640, height: 320, left: 62, right: 612, top: 34, bottom: 258 };
const X_TICKS = 6;
const Y_TICKS = 5;
/** Distance between the names of lines. */
const LABEL_GAP = 22;
/** A name stands above its line. Where there is no room, it stands so far below that large letters do not touch. */
const LABEL_BELOW = 32;
const LABEL_HIGHEST = CHART.top + LABEL_GAP;

/** What a chart shows, as data. */
export interface ChartInput {
  readonly lab: Lab;
  readonly params: ParamValues;
  /** Values of theory to draw, by the names of metrics. */
  readonly theory: Readonly<Record<string, number | undefined>>;
  readonly theoryOverTime?: TheoryOverTime;
  /** Samples on record, those of the future included if the run has been there already. */
  readonly samples: readonly Sample[];
  readonly nowMs: number;
  readonly predictions: Predictions;
  readonly expectation?: Expectation | undefined;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A measured series: what has happened, and what is on record after now. */
export interface ChartLine {
  readonly name: string;
  readonly label: string;
  /** Which of the chart's looks it has: a side's colour, or the next in order. */
  readonly look: string;
  readonly past: string;
  readonly future: string;
  /** The last point that has happened, beside which the line's name stands. */
  readonly endX: number;
  readonly labelY: number;
}

/** A value that does not change during a run: from theory, or the reader's own. */
export interface ChartLevel {
  readonly name: string;
  readonly kind: 'theory' | 'prediction';
  readonly label: string;
  readonly y: number;
  readonly labelY: number;
}

/** A curve that does not come from the run: theory's, or the reader's own, with its marks. */
export interface ChartCurve {
  readonly name: string;
  readonly kind: 'theory' | 'prediction';
  readonly label: string;
  readonly path: string;
  readonly marks: readonly { readonly x: number; readonly y: number }[];
  readonly labelY: number;
}

export interface ChartModel {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly lines: readonly ChartLine[];
  readonly levels: readonly ChartLevel[];
  readonly curves: readonly ChartCurve[];
  readonly nowX: number;
}

/** Lays a chart out: axes, the lines measured so far, theory and prediction, a name for each. */
export function chartModel(input: ChartInput): ChartModel {
  const { lab, params, samples, nowMs } = input;
  const horizonMs = lab.horizonMs(params);
  const levels = levelsOf(input);
  const drawnLines = [...theoryLines(input, horizonMs), ...guessLine(input, horizonMs)];
  const values = [
    ...samples.flatMap((sample) => sample.values),
    ...levels.map((l) => l.value),
    ...drawnLines.flatMap(({ data }) => data.map(({ value }) => value)),
  ];
  const x: Scale = { domain: [0, horizonMs], range: [CHART.left, CHART.right] };
  const y: Scale = { domain: domainOf(values, Y_TICKS), range: [CHART.bottom, CHART.top] };
  const unit = timeUnitFor(horizonMs);
  const inUnit: Scale = { domain: [0, horizonMs / unit.ms], range: x.range };

  const series = lab.chart.series.map((name, index) => {
    const data = samples.map(({ atMs, values }): Datum => ({ atMs, value: values[index]! }));
    const now = data.findLastIndex(({ atMs }) => atMs <= nowMs) + 1;
    const past = data.slice(0, now);
    const last = past.findLast(({ value }) => Number.isFinite(value));
    return { name, past, future: data.slice(Math.max(0, now - 1)), last };
  });
  const drawn = series.filter(({ last }) => last !== undefined);
  const wanted = [
    ...drawn.map(({ last }) => placeOn(y, last!.value)),
    ...levels.map(({ value }) => placeOn(y, value)),
    ...drawnLines.map(({ data }) => placeOn(y, labelled(data).value)),
  ];
  const along = wanted.some((at) => at < LABEL_HIGHEST);
  const highest = along ? CHART.top + LABEL_BELOW : LABEL_HIGHEST;
  const labelYs = spread(wanted, LABEL_GAP, highest, CHART.bottom);

  return {
    xLabel: `time (${unit.name})`,
    yLabel: lab.chart.yLabel,
    xTicks: ticksOf(inUnit, X_TICKS).map((at) => ({
      at: placeOn(inUnit, at),
      text: numberText(at),
    })),
    yTicks: ticksOf(y, Y_TICKS).map((at) => ({ at: placeOn(y, at), text: numberText(at) })),
    lines: drawn.map(({ name, past, future, last }, index) => ({
      name,
      label: lab.metrics[name]!.label,
      look: lab.metrics[name]!.hue ?? `line-${lab.chart.series.indexOf(name)}`,
      past: curve(past, x, y),
      future: curve(future, x, y),
      endX: placeOn(x, last!.atMs),
      labelY: labelYs[index]!,
    })),
    levels: levels.map(({ value, ...level }, index) => ({
      ...level,
      y: placeOn(y, value),
      labelY: labelYs[drawn.length + index]!,
    })),
    curves: drawnLines.map(({ data, marked, ...line }, index) => ({
      ...line,
      path: curve(data, x, y),
      marks: marked.map(({ atMs, value }) => ({ x: placeOn(x, atMs), y: placeOn(y, value) })),
      labelY: labelYs[drawn.length + levels.length + index]!,
    })),
    nowX: placeOn(x, nowMs),
  };
}

/** Beside which point the name of a curve stands: its last. */
function labelled(data: DrawnLine['data']): Datum {
  return data.findLast(({ value }) => Number.isFinite(value))!;
}

type Level = Pick<ChartLevel, 'name' | 'kind' | 'label'> & { readonly value: number };

function levelsOf({ lab, theory, predictions }: ChartInput): Level[] {
  const levels: Level[] = [];
  for (const name of lab.chart.series) {
    const expected = theory[name];
    if (expected !== undefined && Number.isFinite(expected)) {
      const label = `theory ${numberText(expected)}`;
      levels.push({ name, kind: 'theory', label, value: expected });
    }
    const guess = predictions[name];
    if (guess !== undefined) {
      levels.push({
        name,
        kind: 'prediction',
        label: `your guess ${numberText(guess)}`,
        value: guess,
      });
    }
  }
  return levels;
}
