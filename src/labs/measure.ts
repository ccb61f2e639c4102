import { Run } from '#sim/index.ts';
import type { Lab } from './define-lab.ts';
import type { ParamValues } from './params.ts';

export interface MeasureOptions {
  readonly seed: number;
  /** Virtual time thrown away first. */
  readonly warmUpMs: number;
  /** Virtual time measured, in equal batches. */
  readonly measuredMs: number;
}

/** The mean of a metric over the batches, and the standard error of that mean. */
export interface Estimate {
  readonly mean: number;
  readonly stderr: number;
}

export interface Measurement {
  readonly metrics: Readonly<Record<string, Estimate>>;
  readonly events: number;
  readonly traceHash: string;
}

/** Batches are long enough to be nearly independent and many enough for a standard error. */
const BATCHES = 20;
/** Events between two reports of progress: a few tens of milliseconds' work. */
const EVENTS_PER_SLICE = 5_000;

/**
 * Runs a lab for its numbers only, by the method of batch means. A generator, so that whoever runs
 * it can show progress (it yields the share done, 0 to 1) and stop it at any time.
 */
export function* measure(
  lab: Lab,
  params: ParamValues,
  { seed, warmUpMs, measuredMs }: MeasureOptions,
): Generator<number, Measurement> {
  const scenario = lab.build(params, seed);
  const run = new Run(scenario, { seed, record: false });
  const endMs = warmUpMs + measuredMs;
  const batches: Record<string, number | undefined>[] = [];
  for (let batch = 0; batch <= BATCHES; batch++) {
    const untilMs = warmUpMs + (measuredMs * batch) / BATCHES;
    while (!run.runUntil(untilMs, EVENTS_PER_SLICE)) yield run.nowMs / endMs;
    if (batch > 0) batches.push(readAll(lab, run));
    scenario.meter.restart?.(run.view.tally, run.nowMs);
  }
  const names = Object.keys(lab.metrics);
  const metrics = Object.fromEntries(
    names.map((name) => [name, estimate(batches.map((values) => values[name]))]),
  );
  return { metrics, events: run.view.position, traceHash: run.traceHash };
}

function readAll(lab: Lab, run: Run): Record<string, number | undefined> {
  const entries = Object.entries(lab.metrics).map(([name, m]) => [name, m.read(run.view)]);
  return Object.fromEntries(entries) as Record<string, number | undefined>;
}

/** Mean and standard error of values that count as independent; values not there are left out. */
export function estimate(values: readonly (number | undefined)[]): Estimate {
  const known = values.filter((value) => value !== undefined);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, stderr: Math.sqrt(squares / (known.length - 1) / known.length) };
}
