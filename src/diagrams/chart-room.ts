import type { ChartSource } from './chart-source.ts';
import type { Drawing, Part } from './drawing.ts';

const roomPx = 10;

/**
 * Widens the border of the root over labels that stick out of it: the layout leaves no room for those
 * of lines along the border. Nothing else lies outside the root, so nothing can be covered.
 */
export function withRoomInRoot(drawing: Drawing, { states }: ChartSource): Drawing {
  const rootId = [...states].find(([, { path }]) => path === '')?.[0];
  let { bounds } = drawing;

  function widened(part: Part): Part {
    if (part.kind !== 'shape' || part.owner !== rootId || part.geometry.tag !== 'rect') return part;
    const { x, width } = part.geometry;
    const left = bounds.left < x ? bounds.left - roomPx : x;
    const right = bounds.right > x + width ? bounds.right + roomPx : x + width;
    bounds = { ...bounds, left, right };
    return { ...part, geometry: { ...part.geometry, x: left, width: right - left } };
  }

  const parts = rootId === undefined ? drawing.parts : drawing.parts.map(widened);
  return { ...drawing, bounds, parts };
}
