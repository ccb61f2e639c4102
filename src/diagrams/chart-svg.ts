import type { ChartState, ChartTransition } from './chart-model.ts';
import { shownName, standIn, type ChartLine, type ChartSource } from './chart-source.ts';
import type { Drawing, Shape, Words } from './drawing.ts';
import { element, escapeMarkup, rowMarkup, shapeMarkup, type Attributes } from './write-svg.ts';

const indentPx = 12;
const loopSignWidthPx = 16;
const finalInsetPx = 3;

function transitionAttributes({ id, source, event, targets }: ChartTransition): Attributes {
  return {
    'data-transition': String(id),
    'data-source': source,
    'data-event': event,
    'data-target': targets.length > 0 ? targets.join(' ') : undefined,
  };
}

function stateGroup(state: ChartState, content: string): string {
  const tooltip = state.description ? element('title', {}, escapeMarkup(state.description)) : '';
  const names = ['state', state.kind, ...(state.region ? ['region'] : [])];
  return element('g', { class: names.join(' '), 'data-state': state.path }, tooltip + content);
}

/** The row with the state's name: its real one, where a stand-in was measured. */
function nameOf(state: ChartState, words: Words): Words {
  return { ...words, rows: [{ ...words.rows[0]!, text: shownName(state) }] };
}

/** The sign of a transition that stays: an open circle with an arrow, 10 px wide. */
function loopSign(x: number, baseline: number, transition: ChartTransition): string {
  const d = `M${String(x + 7.5)} ${String(Math.round(baseline * 10) / 10 - 8)}a4 4 0 1 0 2 3.4m-5-4.2h3.2v3.2`;
  return element('path', { class: 'edge loop', ...transitionAttributes(transition), d });
}

function boxOf(state: ChartState, { geometry }: Shape) {
  if (geometry.tag === 'rect') return geometry;
  throw new Error(`State "${state.path}" is not drawn as a box.`);
}

/** Transitions that stay, as rows below the name: as in UML, without a line that leaves the box. */
function loopRows(left: number, words: Words, loops: readonly ChartTransition[]): string {
  return loops
    .map((loop, index) => {
      const { y } = words.rows[index + 1]!;
      const row = { text: loop.label, x: left + loopSignWidthPx, y };
      const label: Words = { ...words, role: 'label', rows: [row] };
      return loopSign(left, y, loop) + rowMarkup(label, 0, transitionAttributes(loop), ['start']);
    })
    .join('');
}

/** A state without states inside; a final one has a second border. */
function simpleState(
  state: ChartState,
  box: Shape,
  words: Words,
  loops: readonly ChartTransition[],
) {
  const { x, y, width, height, ...rest } = boxOf(state, box);
  const inset = finalInsetPx;
  const sides = {
    x: x + inset,
    y: y + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
  };
  const second = shapeMarkup({ ...box, geometry: { ...rest, ...sides } });
  return stateGroup(
    state,
    shapeMarkup(box) +
      (state.kind === 'final' ? second : '') +
      rowMarkup(nameOf(state, words), 0) +
      loopRows(x + indentPx, words, loops),
  );
}

/** A state with states inside; its title stands left, out of the way of arrows. */
function outerState(
  state: ChartState,
  border: Shape,
  words: Words,
  loops: readonly ChartTransition[],
) {
  const left = boxOf(state, border).x + indentPx;
  const title = nameOf(state, words);
  const row = { ...title.rows[0]!, x: left };
  return stateGroup(
    state,
    shapeMarkup({ ...border, dashed: state.region }) +
      rowMarkup({ ...title, rows: [row] }, 0, {}, ['start']) +
      loopRows(left, words, loops),
  );
}

/** One line per transition, on top of each other where they share it; so each can be lit alone. */
function lineGroup(line: ChartLine, shape: Shape): string {
  if (line.helper) return '';
  if (line.transitions.length === 0) return shapeMarkup(shape);
  const paths = line.transitions.map((one) => shapeMarkup(shape, transitionAttributes(one)));
  return paths.length === 1 ? paths[0]! : element('g', { class: 'shared' }, paths.join(''));
}

function labelRows({ labelled }: ChartLine, words: Words): string {
  const drawn = words.rows.map(({ text }) => text).join('\n');
  const meant = labelled.map(({ label }) => label);
  if (drawn !== meant.map(standIn).join('\n')) {
    throw new Error(`The label "${drawn}" is drawn where "${meant.join(', ')}" is meant.`);
  }
  const rows = words.rows.map((row, index) => ({ ...row, text: meant[index]! }));
  return rows
    .map((_, index) => rowMarkup({ ...words, rows }, index, transitionAttributes(labelled[index]!)))
    .join('');
}

/** Turns the drawing of a chart into markup whose parts say which state or transition they are. */
export function chartMarkup(drawing: Drawing, { states, lines, loops }: ChartSource): string {
  const { parts } = drawing;
  const layers = { lines: '', outer: '', labels: '', inner: '' };
  const wordsOf = (owner: string) =>
    parts.find((part): part is Words => part.kind === 'words' && part.owner === owner);
  for (const part of parts) {
    const owner = part.owner ?? '';
    const state = states.get(owner);
    const line = lines.get(owner);
    if (part.kind === 'words') {
      if (line) layers.labels += labelRows(line, part);
    } else if (line) {
      layers.lines += lineGroup(line, part);
    } else if (state) {
      const words = wordsOf(owner);
      if (!words) throw new Error(`State "${state.path}" is drawn without its name.`);
      const stays = loops.get(owner) ?? [];
      if (part.role === 'group') layers.outer += outerState(state, part, words, stays);
      else layers.inner += simpleState(state, part, words, stays);
    } else {
      layers.inner += shapeMarkup(part);
    }
  }
  return layers.lines + layers.outer + layers.labels + layers.inner;
}
