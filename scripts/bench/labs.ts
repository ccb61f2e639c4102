import { paramsOf, type Lab } from '#labs/define-lab.ts';
import { labs } from '#labs/registry.ts';
import { scenarioOf } from '#labs/scenario-of.ts';
import { Run } from '#sim/index.ts';
import { median, type Figure } from '../report/figures.ts';
import { largestPreset } from '../report/largest.ts';

/** The median of these counts: in the first the engine still compiles. */
const ROUNDS = 5;
/** A reader who jumps to the end does not wait longer. */
const MOST_MS = 3_000;
/** A world without an end of its own is stopped here: enough to tell its rate. */
const MOST_EVENTS = 300_000;

/** Every lab with its largest preset: how fast it runs, how long it takes to the end of its time line. */
export function* labFigures(): Generator<[heading: string, figures: Figure[]]> {
  for (const lab of Object.values(labs)) {
    const { preset, nodes } = largestPreset(lab);
    yield [`${lab.id}, preset ${preset}: ${nodes} nodes`, figuresOf(lab, preset)];
  }
}

function figuresOf(lab: Lab, preset: string): Figure[] {
  const params = paramsOf(lab, preset);
  const seed = lab.presets[preset]!.seed ?? lab.seed;
  const rounds = Array.from({ length: ROUNDS }, () => {
    const startMs = performance.now();
    // With trace, samples and checkpoints, as the player runs it.
    const run = new Run(scenarioOf(lab, params, seed), { seed });
    const builtMs = performance.now() - startMs;
    run.runUntil(lab.horizonMs(params), MOST_EVENTS);
    return { builtMs, events: run.view.position, wholeMs: performance.now() - startMs };
  });
  const { events } = rounds[0]!;
  const builtMs = median(rounds.map((round) => round.builtMs));
  const wholeMs = median(rounds.map((round) => round.wholeMs));
  return [
    { name: 'built in', value: builtMs, unit: 'ms' },
    { name: 'events', value: events, unit: '' },
    { name: 'rate', value: (events / (wholeMs - builtMs)) * 1000, unit: 'events/s' },
    {
      name: 'time to the end, all on record',
      value: wholeMs,
      unit: 'ms',
      limit: { atMost: MOST_MS },
    },
  ];
}
