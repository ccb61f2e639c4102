import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { lab as search } from '#labs/search/lab.ts';
import { metrics } from '#labs/search/metrics.ts';
import type { SearchTally } from '#labs/search/tally.ts';
import { serventOf } from '#labs/search/tally.ts';
import type { ParamValues } from '#labs/params.ts';
import { Run, type NodeId, type TraceEntry } from '#sim/index.ts';

const lab: Lab = search;

/** Longer than any search. */
export const LATER_MS = 10_000;

export function started(given: ParamValues = {}, preset?: string, seed = lab.seed) {
  const params = paramsOf(lab, preset, given);
  const run = new Run(lab.build(params, seed), { seed }) as Run<SearchTally>;
  return { run, params, tell: () => lab.describe(run.view, params), theory: lab.theory(params) };
}

export function ended(given: ParamValues = {}, preset?: string, seed?: number) {
  const story = started(given, preset, seed);
  story.run.runUntil(LATER_MS);
  return story;
}

export function value(run: Run<SearchTally>, name: keyof typeof metrics): number | undefined {
  return metrics[name].read(run.view);
}

/** A later search from somewhere else, to its end. */
export function askAgain(run: Run<SearchTally>, node: NodeId): void {
  run.intervene(node, { type: 'ASK' });
  run.runUntil(run.nowMs + LATER_MS);
}

export function consuming(run: Run<SearchTally>, node: NodeId): unknown {
  return (run.view.snapshot(node).value as Readonly<Record<string, unknown>>)['consuming'];
}

export function peer(run: Run<SearchTally>, node: NodeId) {
  return serventOf(run.view.snapshot(node))!;
}

export function received(run: Run<SearchTally>, type: string): TraceEntry[] {
  return run.trace.filter(({ event }) => event.type === type);
}

/** Some peer that has the file, other than host 1. */
export function holdersIn(run: Run<SearchTally>): NodeId[] {
  return run.view.nodes.filter(
    (id) => id !== 'host 1' && serventOf(run.view.snapshot(id))?.hasFile,
  );
}
