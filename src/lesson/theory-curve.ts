import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatNumber } from '#quiz/marking/number.ts';
import { curvePoints, spread, type Point } from './curve-points.ts';
import { mistake } from './mistake.ts';
import { theoryValue, type TheoryArgs, type TheoryCall } from './theory-value.ts';

export interface CurveLine extends TheoryCall {
  /** Stands at the end of the line; a single line needs none, as the title names it. */
  readonly label: string;
  /** Where this line ends, if before the axis does: a queue without a limit has no steady state from ρ = 1 on. */
  readonly to?: number;
}

export interface TheoryCurveProps {
  /** What is drawn, above the figure. */
  readonly title: string;
  /** What it shows, in words, for those who do not see it. */
  readonly desc: string;
  readonly x: {
    /** Name of the argument that varies: `arrivalsPerSecond`. */
    readonly arg: string;
    readonly label: string;
    readonly from: number;
    readonly to: number;
  };
  readonly y: {
    readonly label: string;
    /** Upper end of the axis; lines are cut there. Default: the highest value. */
    readonly max?: number;
  };
  /** Arguments that all lines share. A line's own `args` come on top. */
  readonly args?: TheoryArgs;
  readonly lines: readonly CurveLine[];
  /** Places along x at which the first line gets a dot with its value. */
  readonly marks?: readonly number[];
}

/** Where text stands, and which of its ends is there. */
interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The figure in drawing units, ready to be written as SVG. */
export interface CurveDrawing {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly xTicks: readonly Label[];
  readonly yTicks: readonly Label[];
  readonly lines: readonly {
    readonly path: string;
    readonly label: Label | undefined;
    /** A piece of the line beside its label, where the label cannot stand at the line's end. */
    readonly sample: { readonly from: number; readonly to: number; readonly y: number } | undefined;
  }[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly label: Label }[];
}

const width = 400;
const height = 270;
const lineHeight = 15;
const sampleWidth = 22;
/** Mean width of a letter at the figure's text size; generous, as the font is the reader's own. */
const letter = 6.6;

/**
 * Computes a figure of curves.
 *
 * @throws AstroError that says which line asks for what `src/theory` does not have, or that the
 * figure has no line or an empty axis.
 */
export function theoryCurve(props: TheoryCurveProps, file: string): CurveDrawing {
  const { x, y, args = {}, lines, marks = [] } = props;
  const tag = `<TheoryCurve title="${props.title}">`;
  if (!lines?.length) return mistake(`${file}: ${tag} has no lines.`, 'Give it `lines`.');
  if (!(x?.from < x?.to)) {
    return mistake(`${file}: ${tag} has an empty x axis.`, 'Let `x.from` be less than `x.to`.');
  }
  const valueAt = (each: CurveLine, at: number) => {
    const call = { ...each, args: { ...args, ...each.args, [x.arg]: at } };
    return theoryValue(call, { file, tag: `${tag}, line "${each.label}"` });
  };
  const curves = lines.map((each) =>
    curvePoints((at) => valueAt(each, at).value, x.from, each.to ?? x.to, y?.max),
  );
  const top = y?.max ?? Math.max(...curves.flat().map((point) => point.y));

  const ends = curves.map((points) => points.at(-1)!);
  const onRight = ends.map((end) => end.x >= x.to && end.y < (y?.max ?? Infinity));
  const isLabelled = lines.length > 1;
  const longest = Math.max(
    0,
    ...lines.map(({ label }, i) => (isLabelled && onRight[i] ? label.length : 0)),
  );
  const right = width - Math.max(12, longest * letter + 8);
  const plot = { left: 44, right, top: 12, bottom: height - 26 };
  const xScale = scaleLinear([x.from, x.to], [plot.left, plot.right]);
  const yScale = scaleLinear([0, top], [plot.bottom, plot.top]);
  if (y?.max === undefined) yScale.nice();

  const path = line<Point>(
    (point) => round(xScale(point.x)),
    (point) => round(yScale(point.y)),
  );
  // Lines that leave through the top end close together: their labels stand in one column.
  const column = Math.min(...ends.map((end, i) => (onRight[i] ? Infinity : xScale(end.x)))) - 14;
  const places = spread(
    ends.map((end, index) => yScale(end.y) + (onRight[index] ? 4 : 12)),
    lineHeight,
  );
  return {
    width,
    height,
    plot,
    xTicks: xScale.ticks(5).map((tick) => ({
      text: formatNumber(tick, ''),
      x: round(xScale(tick)),
      y: plot.bottom + lineHeight,
      anchor: 'middle' as const,
    })),
    yTicks: yScale.ticks(5).map((tick) => ({
      text: formatNumber(tick, ''),
      x: plot.left - 6,
      y: round(yScale(tick)),
      anchor: 'end' as const,
    })),
    lines: lines.map(({ label: text }, index) => {
      const d = path([...curves[index]!]) ?? '';
      if (!isLabelled) return { path: d, label: undefined, sample: undefined };
      const labelY = round(places[index]!);
      if (onRight[index]) {
        const label = { text, x: round(xScale(x.to)) + 6, y: labelY, anchor: 'start' as const };
        return { path: d, label, sample: undefined };
      }
      const sample = { from: round(column - sampleWidth), to: round(column), y: labelY - 4 };
      const label = { text, x: sample.from - 6, y: labelY, anchor: 'end' as const };
      return { path: d, label, sample };
    }),
    marks: marks.map((at) => {
      const { value, unit } = valueAt(lines[0]!, at);
      const [px, py] = [round(xScale(at)), round(yScale(value))];
      const label = {
        text: formatNumber(value, unit, 3),
        x: px - 7,
        y: py - 5,
        anchor: 'end' as const,
      };
      return { x: px, y: py, label };
    }),
  };
}

/** Tenths of a drawing unit are finer than any screen shows. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
