const after = /^xstate\.after\.([^.]+)\./;

/**
 * An event as a reader knows it, and as the statecharts write it: XState calls the end of a delay
 * `xstate.after.idleMs.server.open`, we call it `after idleMs`.
 */
export function eventWords(type: string): string {
  const delay = after.exec(type)?.[1];
  if (delay !== undefined) return `after ${delay}${/^\d+$/.test(delay) ? ' ms' : ''}`;
  return type.startsWith('xstate.done.state.') ? 'done' : type;
}
