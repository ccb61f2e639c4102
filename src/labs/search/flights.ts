import type { InFlight, NodeId, WorldView } from '#sim/index.ts';
import type { Traveller } from '../stage/travel.ts';
import { serventOf } from './tally.ts';

/** Everything under way, as one path for each kind: hundreds of messages are five shapes. */
export interface FlightPaths {
  readonly queries: string;
  /** Queries on their way to somebody who has had them. */
  readonly wasted: string;
  readonly hits: string;
  /** PUBLISH and BYE. */
  readonly control: string;
  readonly requests: string;
}

function isWasted(view: WorldView, to: NodeId, { message }: InFlight): boolean {
  return serventOf(view.snapshot(to))?.routes.has(message['id'] as string) ?? false;
}

function dot({ x, y }: Traveller): string {
  return `M${x} ${y}h0`;
}

function cross({ x, y }: Traveller): string {
  return `M${x - 3} ${y - 3}l6 6m0 -6l-6 6`;
}

/** A short dash along its way. */
function dash({ x, y, degrees }: Traveller): string {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [4 * Math.cos(angle), 4 * Math.sin(angle)];
  return `M${(x - dx).toFixed(1)} ${(y - dy).toFixed(1)}l${(2 * dx).toFixed(1)} ${(2 * dy).toFixed(1)}`;
}

export function flightPaths(view: WorldView, travelling: readonly Traveller[]): FlightPaths {
  const paths = { queries: '', wasted: '', hits: '', control: '', requests: '' };
  for (const traveller of travelling) {
    const { flight } = traveller;
    switch (flight.message.type) {
      case 'QUERY':
        if (isWasted(view, flight.to, flight)) paths.wasted += cross(traveller);
        else paths.queries += dot(traveller);
        break;
      case 'QUERY_HIT':
      case 'HITS':
        paths.hits += dot(traveller);
        break;
      case 'GET':
        paths.requests += dot(traveller);
        break;
      default:
        paths.control += dash(traveller);
    }
  }
  return paths;
}
