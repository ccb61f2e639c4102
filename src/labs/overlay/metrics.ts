import type { WorldView } from '#sim/index.ts';
import type { Metric } from '../define-lab.ts';
import type { ParamValues } from '../params.ts';
import { hasCables, type OverlayParams } from './params.ts';
import type { OverlayTally } from './tally.ts';
import { brokenLinks, greatestStress } from './views.ts';

type View = WorldView<OverlayTally>;

/** In a plain square there is no cable to count on. */
function onCables(params: ParamValues): boolean {
  return hasCables(params as OverlayParams);
}

function ifCables(read: (view: View) => number) {
  return (view: View) => (view.tally.plan.ground ? read(view) : undefined);
}

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

export const metrics = {
  delivered: {
    label: 'Messages that have arrived',
    unit: 'messages',
    read: ({ tally }: View) => tally.delivered,
  },
  hops: {
    label: 'Hops over the overlay, mean',
    unit: 'hops',
    read: ({ tally }) => ratio(tally.hops, tally.delivered),
  },
  stretch: {
    label: 'Stretch: delay ÷ direct delay',
    unit: '',
    read: ({ tally }) => ratio(tally.overlayMs, tally.directMs),
  },
  stress: {
    label: 'Stress: most copies of a message on one cable',
    unit: 'copies',
    applies: onCables,
    read: ifCables((view) => greatestStress(view.tally.plan, view)),
  },
  crossings: {
    label: 'Cables crossed by packets, in all',
    unit: 'times',
    applies: onCables,
    read: ifCables(({ tally }) => tally.crossings),
  },
  broken: {
    label: 'Overlay links broken now',
    unit: 'links',
    applies: onCables,
    read: ifCables((view) => brokenLinks(view.tally.plan, view).length),
  },
  delayMs: {
    label: 'Delay of a message, mean',
    unit: 'ms',
    read: ({ tally }) => ratio(tally.overlayMs, tally.delivered),
  },
} as const satisfies Readonly<Record<string, Metric<OverlayTally>>>;
