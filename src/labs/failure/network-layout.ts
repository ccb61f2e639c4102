import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { edgesOf, type Graph } from '#net/index.ts';
import { round, type Point } from '../stage/geometry.ts';

/** Where a network is drawn. */
const field = { left: 20, right: 620, top: 52, bottom: 430 };
const TICKS = 220;

/** How large a peer is drawn: the more links at the start, the larger. */
export function sizeOf({ neighbours }: Graph, peer: number): number {
  return round(3.2 + 1.5 * Math.sqrt(neighbours[peer]!.length));
}

const drawn = new WeakMap<Graph, readonly Point[]>();

/**
 * Places for the peers of a network, linked ones near each other: forces are let run until they rest,
 * all at once, and always to the same end. Kept for as long as the network itself.
 */
export function networkPlaces(graph: Graph): readonly Point[] {
  const places = drawn.get(graph) ?? relaxed(graph);
  drawn.set(graph, places);
  return places;
}

function relaxed(graph: Graph): readonly Point[] {
  const nodes: SimulationNodeDatum[] = graph.neighbours.map(() => ({}));
  const links = edgesOf(graph).map(([source, target]) => ({ source, target }));
  const simulation = forceSimulation(nodes)
    .stop()
    .force('links', forceLink(links).distance(18).strength(0.25))
    .force('apart', forceManyBody().strength(-40))
    .force(
      'room',
      forceCollide((_, i) => sizeOf(graph, i) + 2),
    )
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength(0.09));
  simulation.tick(TICKS);
  return fitted(nodes.map(({ x, y }) => ({ x: x!, y: y! })));
}

/** Stretched to fill the field. */
function fitted(points: readonly Point[]): Point[] {
  const across = scale(
    points.map(({ x }) => x),
    field.left,
    field.right,
  );
  const down = scale(
    points.map(({ y }) => y),
    field.top,
    field.bottom,
  );
  return points.map(({ x, y }) => ({ x: round(across(x)), y: round(down(y)) }));
}

function scale(values: readonly number[], start: number, end: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => start + ((value - low) / (high - low || 1)) * (end - start);
}
