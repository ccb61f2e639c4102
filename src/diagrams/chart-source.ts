import { helperLines } from './chart-helpers.ts';
import type { ChartModel, ChartState, ChartTransition } from './chart-model.ts';

/** A line of the chart and the transitions that share it. */
export interface ChartLine {
  /** Only there for the layout, not to be drawn. */
  helper?: true;
  transitions: ChartTransition[];
  /** Those of them that stand in its label, by row. */
  labelled: ChartTransition[];
}

/** Mermaid text of a chart, and what Mermaid's numbers for its parts mean. */
export interface ChartSource {
  source: string;
  /** State by Mermaid's id. */
  states: ReadonlyMap<string, ChartState>;
  /** Line by Mermaid's edge id; the arrows to where a state starts have no transitions. */
  lines: ReadonlyMap<string, ChartLine>;
  /** By Mermaid's id of a state, the transitions that stay in it: rows in its box, below its name. */
  loops: ReadonlyMap<string, readonly ChartTransition[]>;
}

/** Holds, while the text is measured, the place of the loop sign. */
const loopSignSpace = 'OOO';

/**
 * What Mermaid is given to measure for a text: it reads many signs as its own and breaks lines at
 * spaces, so letters stand for these. The chart writes the real text.
 */
export function standIn(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, 'x');
}

/** The name in the box; a history state is an H, as in UML. */
export function shownName({ kind, name }: ChartState): string {
  return kind === 'history' ? 'H' : name;
}

const isSimple = ({ kind }: ChartState) => kind !== 'compound' && kind !== 'parallel';

function staysInPlace({ source, targets }: ChartTransition): boolean {
  return targets.length === 0 || (targets.length === 1 && targets[0] === source);
}

/**
 * Transitions between the same two states share one line; each has a row of its label. One with
 * several targets has a line to each, the first with its label.
 */
function linesOf(transitions: readonly ChartTransition[]) {
  const lines = new Map<string, ChartLine & { from: string; to: string }>();
  for (const transition of transitions) {
    const from = transition.source;
    for (const [index, to] of transition.targets.entries()) {
      const key = `${from} ${to}`;
      const line = lines.get(key) ?? { from, to, transitions: [], labelled: [] };
      line.transitions.push(transition);
      if (index === 0) line.labelled.push(transition);
      lines.set(key, line);
    }
  }
  return [...lines.values()];
}

/**
 * Writes a chart as a Mermaid `stateDiagram-v2`. All lines stand at the end: a state named inside
 * another one's braces would move there.
 */
export function chartSource({ initial, states, transitions }: ChartModel): ChartSource {
  const idOf = new Map(states.map((state, index) => [state.path, `s${String(index)}`]));
  const loops = new Map<string, ChartTransition[]>();
  for (const loop of transitions.filter(staysInPlace)) {
    const id = idOf.get(loop.source)!;
    loops.set(id, [...(loops.get(id) ?? []), loop]);
  }
  const lines = new Map<string, ChartLine>();
  const written: string[] = ['stateDiagram-v2'];

  function start(target: string): void {
    lines.set(`edge${String(lines.size)}`, { transitions: [], labelled: [] });
    written.push(`[*] --> ${idOf.get(target)!}`);
  }

  function declare(state: ChartState): void {
    const id = idOf.get(state.path)!;
    const rows = (loops.get(id) ?? []).map(({ label }) => standIn(loopSignSpace + label));
    const declaration = `state "${[standIn(shownName(state)), ...rows].join('<br/>')}" as ${id}`;
    if (isSimple(state)) {
      written.push(declaration);
      return;
    }
    written.push(`${declaration} {`);
    states.filter(({ parent }) => parent === state.path).forEach(declare);
    if (state.initial !== undefined) start(state.initial);
    written.push('}');
  }

  states.filter(({ parent }) => parent === undefined).forEach(declare);
  if (initial !== undefined) start(initial);
  const drawn = linesOf(transitions.filter((one) => !staysInPlace(one)));
  for (const line of [...drawn, ...helperLines(states, drawn)]) {
    const { from, to, labelled } = line;
    lines.set(`edge${String(lines.size)}`, line);
    const label = labelled.map((one) => standIn(one.label)).join('<br/>');
    written.push(`${idOf.get(from)!} --> ${idOf.get(to)!}${label && ` : ${label}`}`);
  }
  return {
    source: written.join('\n'),
    states: new Map(states.map((state) => [idOf.get(state.path)!, state])),
    lines,
    loops,
  };
}
