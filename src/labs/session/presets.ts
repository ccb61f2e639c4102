import type { PredictionSpec, Preset } from '../define-lab.ts';

const wholePage: PredictionSpec = {
  question: 'How many milliseconds after the click are all eleven objects there?',
  metric: 'pageMs',
  tolerance: 0.05,
};
const loginTried: PredictionSpec = {
  question: 'How many connections does the client open for a log-in that fails?',
  metric: 'connectionsOpened',
  tolerance: 0,
};
const turnedAway: PredictionSpec = {
  question: 'How often is a client turned away before all eight have the page?',
  metric: 'refused',
  tolerance: 0.2,
};

/** Named after what they show. The round-trip time is 100 ms in all of them. */
export const presets = {
  'first-visit': {
    title: 'A first visit: TCP, then the request',
    label: 'First visit',
    params: {},
  },
  'tls-1-2': {
    title: 'The same with TLS 1.2',
    label: 'TLS 1.2',
    params: { security: 'tls12' },
  },
  'tls-1-3': {
    title: 'The same with TLS 1.3',
    label: 'TLS 1.3',
    params: { security: 'tls13' },
  },
  'server-at-work': {
    title: 'A server that has to work: reading, working, replying',
    label: 'Server at work',
    params: { workMs: 120 },
  },
  'page-of-eleven-fresh': {
    title: 'A page of eleven objects, a fresh connection for each',
    label: 'Eleven, fresh',
    params: { objects: 11, connections: 'fresh' },
    prediction: wholePage,
  },
  'keep-alive': {
    title: 'Eleven objects over one connection that is kept open',
    label: 'Eleven, keep-alive',
    params: { objects: 11, connections: 'keepAlive' },
    prediction: wholePage,
  },
  multiplexed: {
    title: 'The same page, all at once over one connection',
    label: 'Eleven, multiplexed',
    params: { objects: 11, connections: 'multiplexed' },
    prediction: wholePage,
  },
  'right-password': {
    title: 'Log in, then ask',
    label: 'Right password',
    params: { login: 'right' },
  },
  'wrong-password': {
    title: 'A wrong password',
    label: 'Wrong password',
    params: { login: 'wrong', afterwards: 'stay' },
    prediction: loginTried,
  },
  'unknown-user': {
    title: 'A user whom the server does not know',
    label: 'Unknown user',
    params: { login: 'unknown', afterwards: 'stay' },
    prediction: loginTried,
  },
  'several-clients': {
    title: 'Four clients, one server process',
    label: 'Several clients',
    params: { clients: 4, workMs: 120 },
    prediction: {
      question: 'How many milliseconds does a client wait for its first byte, on average?',
      metric: 'firstByteMs',
      tolerance: 0.1,
    },
  },
  'full-backlog': {
    title: 'Eight clients, room for three: the rest is refused',
    label: 'Full backlog',
    params: { clients: 8, backlog: 3, workMs: 300 },
    prediction: turnedAway,
  },
  'full-backlog-dropped': {
    title: 'Eight clients, room for three: the rest hears nothing',
    label: 'Full, SYNs dropped',
    params: { clients: 8, backlog: 3, workMs: 300, whenFull: 'drop' },
    prediction: turnedAway,
  },
  'server-crash': {
    title: 'The server process dies in the middle of a request',
    label: 'Process dies',
    params: { workMs: 200, failure: 'killed', failsAtMs: 250 },
    prediction: {
      question: 'How many connections does the client open until it has the page?',
      metric: 'connectionsOpened',
      tolerance: 0,
    },
  },
  'power-cut': {
    title: 'The server’s machine loses power in the middle of a request',
    label: 'Power cut',
    params: {
      workMs: 200,
      failure: 'powerCut',
      failsAtMs: 250,
      downMs: 2000,
      patienceMs: 1000,
    },
    prediction: {
      question: 'How many milliseconds after the click does the first byte arrive after all?',
      metric: 'firstByteMs',
      tolerance: 0.25,
    },
  },
  'idle-time-out': {
    title: 'A connection that nobody uses is closed by the server',
    label: 'Idle time-out',
    params: { afterwards: 'stay', idleTimeoutMs: 500 },
    prediction: {
      question: 'How many connections does the server still have open at the end?',
      metric: 'openConnections',
      tolerance: 0,
    },
  },
} as const satisfies Readonly<Record<string, Preset>>;
