import type { Sent } from './run.ts';

/** Whether a message is the one written as `RST`, or as `RST to bob`. */
function isThat({ type, to }: Sent, written: string): boolean {
  return written === type || written === `${type} to ${to}`;
}

/** Whether these messages, in this order, are exactly the ones written. */
export function areThose(sent: readonly Sent[], written: readonly string[]): boolean {
  return sent.length === written.length && sent.every((one, i) => isThat(one, written[i]!));
}

/** Messages as an author would write them. */
export function asWritten(sent: readonly Sent[]): string {
  return sent.length === 0 ? 'nothing' : sent.map(({ type, to }) => `${type} to ${to}`).join(', ');
}

/** Without the messages that a question leaves out. */
export function without(sent: readonly Sent[], leftOut: readonly string[]): readonly Sent[] {
  return sent.filter((one) => !leftOut.some((written) => isThat(one, written)));
}
