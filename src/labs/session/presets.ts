import type { Preset } from '../define-lab.ts';

/** Named after what they show. The round-trip time is 100 ms in all of them. */
export const presets = {
  'first-visit': {
    title: 'A first visit: TCP, then the request',
    params: {},
  },
  'tls-1-2': {
    title: 'The same with TLS 1.2',
    params: { security: 'tls12' },
  },
  'tls-1-3': {
    title: 'The same with TLS 1.3',
    params: { security: 'tls13' },
  },
  'server-at-work': {
    title: 'A server that has to work: reading, working, replying',
    params: { workMs: 120 },
  },
  'page-of-eleven-fresh': {
    title: 'A page of eleven objects, a fresh connection for each',
    params: { objects: 11, connections: 'fresh' },
  },
  'keep-alive': {
    title: 'The same page over one connection that is kept open',
    params: { objects: 11, connections: 'keepAlive' },
  },
  multiplexed: {
    title: 'The same page, all at once over one connection',
    params: { objects: 11, connections: 'multiplexed' },
  },
  'right-password': {
    title: 'Log in, then ask',
    params: { login: 'right' },
  },
  'wrong-password': {
    title: 'A wrong password',
    params: { login: 'wrong', afterwards: 'stay', idleTimeoutMs: 2000 },
  },
  'unknown-user': {
    title: 'A user whom the server does not know',
    params: { login: 'unknown', afterwards: 'stay', idleTimeoutMs: 2000 },
  },
  'several-clients': {
    title: 'Four clients, one server process',
    params: { clients: 4, workMs: 120 },
  },
  'full-backlog': {
    title: 'Eight clients, room for three: the rest is refused',
    params: { clients: 8, backlog: 3, workMs: 300 },
  },
  'full-backlog-dropped': {
    title: 'Eight clients, room for three: the rest hears nothing',
    params: { clients: 8, backlog: 3, workMs: 300, whenFull: 'drop' },
  },
  'server-crash': {
    title: 'The server process dies in the middle of a request',
    params: { workMs: 200, failure: 'killed', failsAtMs: 250 },
  },
  'power-cut': {
    title: 'The server’s machine loses power in the middle of a request',
    params: {
      workMs: 200,
      failure: 'powerCut',
      failsAtMs: 250,
      downMs: 2000,
      patienceMs: 1000,
    },
  },
  'idle-time-out': {
    title: 'A connection that nobody uses is closed by the server',
    params: { afterwards: 'stay' },
  },
} as const satisfies Readonly<Record<string, Preset>>;
