import type {
  CutEffect,
  Distribution,
  ForgetEffect,
  NodeId,
  SendEffect,
  SimEvent,
  TransferEffect,
  WaitEffect,
} from '#sim/index.ts';

/** Says `message` to another node. */
export function send(to: NodeId, message: SimEvent): SendEffect {
  return { effect: 'send', to, message };
}

/** Waits a random time from the named stream, then gets `event`. A new wait of the same id replaces it. */
export function wait(
  stream: string,
  duration: Distribution,
  event: SimEvent,
  id?: string,
): WaitEffect {
  return { effect: 'wait', stream, duration, event, ...(id === undefined ? {} : { id }) };
}

/** Waits exactly `delayMs`, then gets `event`: a timer that `forget` can stop under its id. */
export function timer(delayMs: number, event: SimEvent, id: string): WaitEffect {
  return wait('timers', { kind: 'constant', valueMs: delayMs }, event, id);
}

/** No longer waits for what was announced under this id. */
export function forget(id: string): ForgetEffect {
  return { effect: 'forget', id };
}

/** Sends `bytes` over the access links; the receiver gets `message` with the last byte. */
export function transfer(to: NodeId, bytes: number, message: SimEvent): TransferEffect {
  return { effect: 'transfer', to, bytes, message };
}

/**
 * Sends a copy of `bytes` to each of several, at a pace of at most so many bit/s to each. They are told
 * of the last byte only if there is a `message`.
 */
export function stream(
  to: readonly NodeId[],
  bytes: number,
  atMostBps: number,
  message?: SimEvent,
): TransferEffect {
  return { effect: 'transfer', to, bytes, atMostBps, ...(message && { message }) };
}

/** Breaks off every transfer from or to this node. */
export const cut: CutEffect = { effect: 'cut' };
