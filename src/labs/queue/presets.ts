import type { Preset } from '../define-lab.ts';

/** Named after what they show. The server manages 100 requests a second unless it says otherwise. */
export const presets = {
  calm: {
    title: 'Half busy: 50 requests a second against 100',
    params: { clients: 25 },
  },
  busy: {
    title: 'Busy: 80 requests a second against 100',
    params: { clients: 40 },
  },
  'nearly-full': {
    title: 'Nearly full: 90 requests a second against 100',
    params: { clients: 45 },
  },
  'on-the-edge': {
    title: 'On the edge: 95 requests a second against 100',
    params: { clients: 95, requestsPerSecondEach: 1 },
  },
  'constant-service': {
    title: 'Nearly full, but every request takes the same time',
    params: { clients: 45, service: 'constant' },
  },
  overloaded: {
    title: 'Overloaded: 120 requests a second against 100, room for 10',
    params: { clients: 60, places: 10 },
  },
  'long-backlog': {
    title: 'The same overload with room for 128',
    params: { clients: 60, places: 128 },
  },
  'no-limit': {
    title: 'The same overload with room for any number',
    params: { clients: 60 },
  },
  'ten-workers': {
    title: 'Ten workers share 900 requests a second',
    params: { clients: 90, requestsPerSecondEach: 10, workers: 10 },
  },
} as const satisfies Readonly<Record<string, Preset>>;
