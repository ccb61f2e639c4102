import type { Drawing, Head, Shape, Words } from './drawing.ts';
import { direction, readPath, simplify, writePath, type Point } from './path-data.ts';

/** Attributes by name; `undefined` leaves one out. */
export type Attributes = Record<string, string | number | undefined>;

const marginPx = 4;
const headLengthPx = 8;
const headHalfWidthPx = 4;
const leastRadiusPx = 3;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character]!);
}

/** One element; numbers are rounded to a tenth of a pixel. */
export function element(tag: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = typeof value === 'number' ? String(Math.round(value * 10) / 10) : value!;
      return ` ${name}="${escapeMarkup(text)}"`;
    });
  return `<${tag}${written.join('')}>${content}</${tag}>`;
}

function headPath({ kind }: Head, tip: Point, along: Point): string {
  const back = { x: tip.x - along.x * headLengthPx, y: tip.y - along.y * headLengthPx };
  const side = { x: -along.y * headHalfWidthPx, y: along.x * headHalfWidthPx };
  const left = `${String(back.x + side.x)} ${String(back.y + side.y)}`;
  const right = `${String(back.x - side.x)} ${String(back.y - side.y)}`;
  const end = `${String(tip.x)} ${String(tip.y)}`;
  if (kind === 'arrow') return `M${left}L${end}L${right}`;
  if (kind === 'circle') {
    const middle = (side: number) =>
      `${String(tip.x - along.x * side)} ${String(tip.y - along.y * side)}`;
    return `M${end}A4 4 0 1 1 ${middle(headLengthPx)}A4 4 0 1 1 ${end}`;
  }
  const far = (sign: number) => `${String(tip.x + sign * side.x)} ${String(tip.y + sign * side.y)}`;
  return `M${left}L${far(-1)}M${right}L${far(1)}`;
}

/**
 * The line and, drawn by the same stroke, its heads: so a head always has the colour of its line and
 * no marker with an id is needed. Dashed lines get their heads apart, which must not be dashed.
 */
function lineOf(geometry: Shape['geometry'] & { tag: 'path' }, heads: Head[]): [string, string] {
  const segments = readPath(geometry.d, geometry.dx, geometry.dy);
  let headPaths = '';
  for (const head of heads) {
    const along = direction(segments, head.at);
    const near = head.at === 'end' ? segments.at(-1)!.points.at(-1)! : segments[0]!.points[0]!;
    const tip = { x: near.x + along.x * head.beyond, y: near.y + along.y * head.beyond };
    headPaths += headPath(head, tip, along);
    if (head.kind !== 'arrow') continue;
    if (head.at === 'end') segments.push({ command: 'L', points: [tip] });
    else segments.splice(0, 1, { command: 'M', points: [tip] }, { command: 'L', points: [near] });
  }
  return [writePath(simplify(segments)), writePath(readPath(headPaths))];
}

/** Markup of one shape. `attributes` come before its geometry; `class` is set here. */
export function shapeMarkup(
  shape: Shape,
  attributes: Attributes = {},
  classes: string[] = [],
): string {
  const { geometry, role, dashed, thick, heads, meanings } = shape;
  const names = [
    role,
    ...(dashed ? ['dashed'] : []),
    ...(thick ? ['thick'] : []),
    ...meanings,
    ...classes,
  ];
  const common = { class: names.join(' '), ...attributes };
  if (geometry.tag === 'rect') {
    const { tag, radius, ...sides } = geometry;
    return element(tag, { ...common, ...sides, rx: Math.max(radius, leastRadiusPx) });
  }
  if (geometry.tag === 'ellipse') {
    const { tag, ...round } = geometry;
    return element(tag, { ...common, ...round });
  }
  const [line, head] = lineOf(geometry, heads);
  if (head === '' || !dashed) return element('path', { ...common, d: line + head });
  const solid = names.filter((name) => name !== 'dashed').join(' ');
  return element('path', { ...common, d: line }) + element('path', { class: solid, d: head });
}

/** Markup of one row of words, held by its middle or, with the class `start`, by its beginning. */
export function rowMarkup(
  words: Words,
  index: number,
  attributes: Attributes = {},
  classes: string[] = [],
): string {
  const { text, x, y } = words.rows[index]!;
  const names = [...(words.role === 'words' ? [] : [words.role]), ...words.meanings, ...classes];
  const common = { class: names.length > 0 ? names.join(' ') : undefined, ...attributes };
  return element('text', { ...common, x, y }, escapeMarkup(text));
}

/** Markup of the parts as they are, for a diagram whose parts need no names. */
export function partsMarkup({ parts }: Drawing): string {
  return parts
    .map((part) =>
      part.kind === 'shape'
        ? shapeMarkup(part)
        : part.rows.map((_, index) => rowMarkup(part, index)).join(''),
    )
    .join('');
}

/**
 * The whole picture in its natural size, named for screen readers by its title and description.
 * `id` must be the only one of its kind on the page.
 */
export function svgMarkup(drawing: Drawing, id: string, body: string): string {
  const { left, top, right, bottom } = drawing.bounds;
  const x = Math.floor(left - marginPx);
  const y = Math.floor(top - marginPx);
  const width = Math.ceil(right + marginPx) - x;
  const height = Math.ceil(bottom + marginPx) - y;
  const [titleId, descriptionId] = [`${id}-title`, `${id}-desc`];
  return element(
    'svg',
    {
      viewBox: [x, y, width, height].join(' '),
      width,
      height,
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
    },
    element('title', { id: titleId }, escapeMarkup(drawing.title)) +
      element('desc', { id: descriptionId }, escapeMarkup(drawing.description)) +
      body,
  );
}
