/**
 * SPLICE (cssplice.org/slcp): how exercises in frames tell a course platform a score, and get back
 * what it kept for them. Messages are plain data; the field names are the protocol's.
 */
import * as v from 'valibot';
import type { Host } from './host.ts';

/** What is kept for an exercise: our own text, which only we can read. */
export interface Work {
  /** From 0 to 1. */
  readonly score: number;
  readonly state: object;
}

/** Larger than any state of ours: somebody is playing. */
const MAX_STATE_LENGTH = 100_000;

const answer = v.object({
  subject: v.literal('SPLICE.getState.response'),
  message_id: v.string(),
  state: v.union([v.string(), v.record(v.string(), v.unknown())]),
});

/**
 * The state in an answer to our question `messageId`, as text; undefined for anything else. Some
 * platforms keep a text and give it back as one.
 */
export function stateIn(data: unknown, messageId: string): string | undefined {
  const reading = v.safeParse(answer, data);
  if (!reading.success || reading.output.message_id !== messageId) return undefined;
  const { state } = reading.output;
  const text = typeof state === 'string' ? state : textOf(state);
  return text !== undefined && text.length <= MAX_STATE_LENGTH ? text : undefined;
}

function textOf(state: object): string | undefined {
  try {
    return JSON.stringify(state);
  } catch {
    // A message may hold what JSON cannot: a cycle, a big integer.
    return undefined;
  }
}

/**
 * Talks SPLICE about one exercise: asks once for what was kept, and gives back how to report.
 *
 * @param activity an id of the exercise that stays the same.
 * @param restore called at most once, with the text of the kept state: anybody's text.
 */
export function talkSplice(
  host: Host,
  activity: string,
  restore: (state: string) => void,
): (work: Work) => void {
  let messages = 0;
  const nextId = () => `${activity}#${(messages += 1)}`;
  const asked = nextId();
  const stop = host.hear((data) => {
    const state = stateIn(data, asked);
    if (state === undefined) return;
    stop();
    restore(state);
  });
  host.tell({ subject: 'SPLICE.getState', message_id: asked, activity_id: activity });
  return ({ score, state }) =>
    host.tell({
      subject: 'SPLICE.reportScoreAndState',
      message_id: nextId(),
      activity_id: activity,
      score,
      state,
    });
}
