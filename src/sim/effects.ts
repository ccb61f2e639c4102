import type { Distribution } from './distributions.ts';

export type NodeId = string;

/** What nodes tell each other and themselves. Types are the protocol's own words: `SYN`, `REQUEST`. */
export interface SimEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A small message: it has latency and may be lost, but takes no capacity. */
export interface SendEffect {
  readonly effect: 'send';
  readonly to: NodeId;
  readonly message: SimEvent;
}

/**
 * A random delay: the kernel draws it from the named stream and then gives the node `event`.
 * A later wait with the same `id` replaces this one; `forget` cancels it.
 */
export interface WaitEffect {
  readonly effect: 'wait';
  readonly stream: string;
  readonly duration: Distribution;
  readonly event: SimEvent;
  readonly id?: string;
}

/** Cancels the wait of that id, if it is still pending. */
export interface ForgetEffect {
  readonly effect: 'forget';
  readonly id: string;
}

/**
 * A bulk transfer: `bytes` that share the sender's up-link and the receiver's down-link with other
 * transfers. The receiver gets `message`, if there is one, when the last byte has arrived. Of several
 * receivers each gets a copy of its own, all at one pace; every copy takes its part of the up-link.
 */
export interface TransferEffect {
  readonly effect: 'transfer';
  readonly to: NodeId | readonly NodeId[];
  readonly bytes: number;
  readonly message?: SimEvent;
  /** A pace that it never exceeds, in bit/s: of a sender that has no more to send by now. */
  readonly atMostBps?: number;
}

/** Breaks off every transfer from or to this node: what has arrived has, the rest never comes. */
export interface CutEffect {
  readonly effect: 'cut';
}

/**
 * What a machine wants done. An action of a machine is a pure function that *returns* one effect or
 * a list of them (or nothing); the kernel performs them after the transition. Nothing ever happens
 * inside a machine.
 */
export type Effect = SendEffect | WaitEffect | ForgetEffect | TransferEffect | CutEffect;
export type Effects = Effect | readonly Effect[] | undefined;
