import type { Distribution } from '#sim/index.ts';
import type { ParamSpecs, ValuesOf } from '../params.ts';

export const params = {
  clients: {
    kind: 'number',
    label: 'Clients',
    unit: 'clients',
    min: 1,
    max: 200,
    step: 1,
    default: 40,
    help: 'How many clients ask. Each asks when it likes, whether or not it has been answered.',
  },
  workers: {
    kind: 'number',
    label: 'Workers',
    unit: 'workers',
    min: 1,
    max: 20,
    step: 1,
    default: 1,
    help: 'Workers in the server. They share one queue; a free worker takes whoever is first.',
  },
  places: {
    kind: 'number',
    label: 'Places (0 = no limit)',
    unit: 'places',
    min: 0,
    max: 500,
    step: 1,
    default: 0,
    help: 'Requests that fit in the server, those being served included. The next one is refused.',
  },
  service: {
    kind: 'choice',
    label: 'Service time',
    options: [
      { value: 'exponential', label: 'varies (exponential)' },
      { value: 'constant', label: 'always the same' },
    ],
    default: 'exponential',
    help: 'Whether some requests take much longer than others, or all take the same time.',
  },
  requestsPerSecondEach: {
    kind: 'number',
    label: 'Requests from each client',
    unit: 'requests/s',
    min: 0.1,
    max: 20,
    step: 0.1,
    default: 2,
    help: 'How often one client asks, on average.',
    more: true,
  },
  servedPerSecond: {
    kind: 'number',
    label: 'Speed of a worker',
    unit: 'requests/s',
    min: 1,
    max: 1000,
    step: 1,
    default: 100,
    help: 'How many requests one worker finishes in a second while it is busy.',
    more: true,
  },
  latencyMs: {
    kind: 'number',
    label: 'Way to the server',
    unit: 'ms',
    min: 0,
    max: 100,
    step: 1,
    default: 5,
    help: 'Time a message is on its way, one way. It is not part of the time in the server.',
    more: true,
  },
} as const satisfies ParamSpecs;

export type QueueParams = ValuesOf<typeof params>;

/** Requests that all clients send in a second, on average: λ. */
export function arrivalsPerSecond({ clients, requestsPerSecondEach }: QueueParams): number {
  return clients * requestsPerSecondEach;
}

/** What is offered divided by what the workers can do: ρ. */
export function offeredLoad(values: QueueParams): number {
  return arrivalsPerSecond(values) / (values.workers * values.servedPerSecond);
}

/** The time one request takes a worker. */
export function serviceOf({ service, servedPerSecond }: QueueParams): Distribution {
  const meanMs = 1000 / servedPerSecond;
  return service === 'constant'
    ? { kind: 'constant', valueMs: meanMs }
    : { kind: 'exponential', meanMs };
}

/** The limit as the server takes it: 0 stands for none. */
export function placesOf({ places }: QueueParams): number {
  return places === 0 ? Infinity : places;
}
