import type { Lab } from '#labs/define-lab.ts';
import { estimate } from '#labs/measure.ts';
import type { ParamValues } from '#labs/params.ts';
import { Run } from '#sim/index.ts';

export interface LabRunOptions {
  readonly params: ParamValues;
  /** Seed of the first repetition; the others follow by one. */
  readonly seed: number;
  readonly reps: number;
  /** Virtual time thrown away before measuring. */
  readonly warmUpMs: number;
  /** Virtual time at which the metrics are read. */
  readonly untilMs: number;
}

/** A metric over all repetitions; null where it has no value (or one run has no standard error). */
interface MetricResult {
  readonly mean: number | null;
  readonly stderr: number | null;
  readonly unit: string;
}

/** Runs a lab `reps` times and reads its metrics at the end of each run. */
export function runLab(lab: Lab, { params, seed, reps, warmUpMs, untilMs }: LabRunOptions) {
  const startMs = performance.now();
  const runs = Array.from({ length: reps }, (_, rep) => {
    const scenario = lab.build(params, seed + rep);
    const run = new Run(scenario, { seed: seed + rep, record: false });
    run.runUntil(warmUpMs);
    if (warmUpMs > 0) scenario.meter.restart?.(run.view.tally, warmUpMs);
    run.runUntil(untilMs);
    return run;
  });
  const wallMs = Math.round(performance.now() - startMs);
  const metrics = Object.fromEntries(
    Object.entries(lab.metrics).map(([name, metric]) => [
      name,
      summary(
        metric.unit,
        runs.map((run) => metric.read(run.view)),
      ),
    ]),
  );
  return {
    lab: lab.id,
    params,
    seed,
    reps,
    metrics,
    theory: Object.fromEntries(
      Object.entries(lab.theory(params)).filter(([, value]) => value !== undefined),
    ),
    events: runs.reduce((sum, run) => sum + run.view.position, 0),
    wallMs,
    // Of the first repetition: the run that a link with this seed shows.
    traceHash: runs[0]!.traceHash,
  };
}

function summary(unit: string, values: readonly (number | undefined)[]): MetricResult {
  const { mean, stderr } = estimate(values);
  const orNull = (value: number) => (Number.isFinite(value) ? value : null);
  return { mean: orNull(mean), stderr: orNull(stderr), unit };
}
