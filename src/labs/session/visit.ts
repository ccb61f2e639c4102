import type { ClientContext } from '#machines/client-context.ts';
import type { Happening } from '#sim/index.ts';

/** One visit of a client to the page. Times are those of the run. */
export interface Visit {
  readonly sinceMs: number;
  readonly firstByteAtMs?: number;
  readonly completeAtMs?: number;
  /** Times the client has had to wait for an answer from the server. */
  readonly roundTrips: number;
  /** When the last of these waits ended: what comes with it was not waited for. */
  readonly answeredAtMs: number;
  /** The first of the objects last asked for together: its response ends a round trip. */
  readonly askedFrom: number;
}

/** The visit of this client after something has happened to it. */
export function visitAfter(
  visit: Visit | undefined,
  happening: Happening,
  before: ClientContext,
  after: ClientContext,
): Visit | undefined {
  const { atMs } = happening;
  if (isNewVisit(happening, before, after)) return begun(atMs);
  if (!visit) return undefined;
  return {
    ...visit,
    ...(after.received > before.received && progress(visit, atMs, after)),
    ...(endsRoundTrip(visit, happening, before, after) && {
      roundTrips: visit.roundTrips + 1,
      answeredAtMs: atMs,
    }),
    askedFrom: after.asked > before.asked ? before.asked + 1 : visit.askedFrom,
  };
}

function begun(sinceMs: number): Visit {
  return { sinceMs, roundTrips: 0, answeredAtMs: sinceMs, askedFrom: 1 };
}

function isNewVisit({ event }: Happening, before: ClientContext, after: ClientContext): boolean {
  return (event.type === 'VISIT' || event.type === 'LOG_IN') && after !== before;
}

function progress({ firstByteAtMs = Infinity }: Visit, atMs: number, after: ClientContext) {
  const isComplete = after.received === after.wanted;
  return {
    firstByteAtMs: Math.min(firstByteAtMs, atMs),
    ...(isComplete && { completeAtMs: atMs }),
  };
}

/** Answers that the client stood waiting for, whenever they come. */
const answers = new Set([
  'SYN_ACK',
  'SERVER_HELLO',
  'FINISHED',
  'LOGIN_OK',
  'LOGIN_REFUSED',
  'LOGIN_REQUIRED',
]);

/** Of the responses that come together only the first had to be waited for. */
function endsRoundTrip(
  { askedFrom, answeredAtMs }: Visit,
  { atMs, event, stateBefore, stateAfter }: Happening,
  before: ClientContext,
  after: ClientContext,
): boolean {
  if (after.received > before.received) return after.received === askedFrom;
  if (stateBefore === stateAfter || atMs === answeredAtMs) return false;
  return answers.has(event.type) || (event.type === 'RST' && stateBefore === 'synSent');
}
