import type { AnyStateMachine } from 'xstate';
import { chartModel } from './chart-model.ts';
import { withRoomInRoot } from './chart-room.ts';
import { chartSource } from './chart-source.ts';
import { chartMarkup } from './chart-svg.ts';
import { drawingOf } from './mermaid.ts';
import { svgMarkup } from './write-svg.ts';

/**
 * Draws an XState machine from its own configuration, as an SVG for a `.diagram` figure. Every state
 * is a group with `data-state` (its dotted path; the root, where drawn, is `''`); every transition has
 * a line and a label with `data-transition`, `data-source`, `data-event` and `data-target`. Who runs
 * the machine toggles `is-active` on states and `is-taken` on transitions.
 * `id` must be unique on the page; it defaults to the machine's own.
 */
export async function statechartOf(
  machine: AnyStateMachine,
  { title, description, id }: { title: string; description: string; id?: string },
): Promise<string> {
  const chart = chartSource(chartModel(machine));
  const drawn = { ...(await drawingOf(chart.source)), title, description };
  const drawing = withRoomInRoot(drawn, chart);
  return svgMarkup(drawing, id ?? `statechart-${machine.id}`, chartMarkup(drawing, chart));
}
