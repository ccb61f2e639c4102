/** The states of client and server as a reader calls them. */
const short: Readonly<Record<string, string>> = {
  closed: 'closed',
  synSent: 'SYN sent',
  'established.idle': 'connected, idle',
  'established.securing.helloSent': 'TLS: hello sent',
  'established.securing.keyExchanged': 'TLS: keys exchanged',
  'established.loggingIn': 'logging in',
  'established.loginRefused': 'log-in refused',
  'established.requesting': 'requesting',
  finWait: 'closing',
  backingOff: 'backing off',
};

/** A client's state in two or three words, for a label beside it. */
export function clientLabel(state: string): string {
  return short[state] ?? state;
}

const inGroup: Readonly<Record<string, string>> = {
  synSent: 'connecting',
  'established.idle': 'connected',
  'established.securing.helloSent': 'securing',
  'established.securing.keyExchanged': 'securing',
  'established.loginRefused': 'refused at log-in',
};

/** What follows a number of clients: “3 requesting”. */
export function clientsLabel(state: string): string {
  return inGroup[state] ?? clientLabel(state);
}

const inCrowd: Readonly<Record<string, string>> = {
  closed: '',
  synSent: 'SYN',
  'established.idle': 'idle',
  'established.securing.helloSent': 'TLS',
  'established.securing.keyExchanged': 'TLS',
  'established.loggingIn': 'log-in',
  'established.loginRefused': 'refused',
  'established.requesting': 'asks',
  finWait: 'FIN',
  backingOff: 'pause',
};

/** A client's state in one short word, where many stand close together. */
export function crowdLabel(state: string): string {
  return inCrowd[state] ?? state;
}

/** What the server's process does; the state of a machine that is down says more. */
export function serverLabel(state: string): string {
  if (state.includes('silent')) return 'no power';
  if (state.includes('refusing')) return 'no process';
  return /application\.(\w+)/.exec(state)?.[1] ?? state;
}
