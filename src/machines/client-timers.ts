/** How long a client waits, and for what: pure functions. */
import type { Effects } from '#sim/index.ts';
import type { ClientContext, ClientMoment } from './client-context.ts';
import { timer, wait } from './effects.ts';

/** Time until the first SYN is sent again; it doubles with every further one (RFC 6298 §2, §5). */
const FIRST_SYN_TIMEOUT_MS = 1000;
const MOST_SYNS = 4;
/** Back-offs in a row before the client gives up. */
const MOST_FAILURES = 6;

export function synsSpent({ syns }: ClientContext): boolean {
  return syns >= MOST_SYNS;
}

export function triesSpent({ failures }: ClientContext): boolean {
  return failures > MOST_FAILURES;
}

export function startSynTimer({ context }: ClientMoment): Effects {
  return timer(FIRST_SYN_TIMEOUT_MS * 2 ** (context.syns - 1), { type: 'RETRANSMIT' }, 'syn');
}

export function startPatience({ context }: ClientMoment): Effects {
  return timer(context.patienceMs, { type: 'TIME_OUT' }, 'patience');
}

/**
 * Exponential back-off: the pause doubles from try to try. Chance takes away up to half of it, so
 * that many clients that failed at the same moment do not come back at the same moment.
 */
export function startBackOff({ context }: ClientMoment): Effects {
  const maxMs = context.backOffMs * 2 ** (context.failures - 1);
  const duration = { kind: 'uniform', minMs: maxMs / 2, maxMs } as const;
  return wait('back-off', duration, { type: 'RETRY' }, 'back-off');
}
