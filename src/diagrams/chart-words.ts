/** How a statechart says what XState calls by codes. */

type Named = { type: string } | string;

/** A guard made of others (`not`, `and`, `or`) or of a state (`stateIn`), as XState builds them. */
interface MadeGuard {
  name: string;
  guards?: readonly unknown[];
  stateValue?: unknown;
}

function isNamed(guard: unknown): guard is Named {
  return (
    typeof guard === 'string' || (typeof guard === 'object' && guard !== null && 'type' in guard)
  );
}

/** The name of a guard as an author would say it; `undefined` when there is none. */
export function guardName(guard: unknown): string | undefined {
  if (guard === undefined || guard === null) return undefined;
  if (isNamed(guard)) return typeof guard === 'string' ? guard : guard.type;
  const { name, guards, stateValue } = guard as MadeGuard;
  if (stateValue !== undefined) {
    return `in ${typeof stateValue === 'string' ? stateValue : JSON.stringify(stateValue)}`;
  }
  if (guards === undefined) return name === '' || name === 'guard' ? 'condition' : name;
  const parts = guards.map((part) => guardName(part) ?? '');
  return name === 'not' ? `not ${parts.join('')}` : parts.join(` ${name} `);
}

/**
 * An event descriptor in words: `REQUEST` stays, a delay is "after idleTimeoutMs" or "after 500 ms",
 * no event at all is "always".
 */
export function eventWords(eventType: string, delay?: string | number): string {
  if (delay !== undefined) return `after ${String(delay)}${typeof delay === 'number' ? ' ms' : ''}`;
  if (eventType === '') return 'always';
  if (eventType === '*') return 'any other event';
  const [, kind, actor] =
    /^xstate\.(done|error|snapshot)\.(?:actor\.|state\.)?(.*)$/.exec(eventType) ?? [];
  if (kind === undefined) return eventType;
  if (eventType.startsWith('xstate.done.state.')) return 'done';
  return `${actor ?? ''} ${kind === 'snapshot' ? 'changed' : kind === 'error' ? 'failed' : 'done'}`;
}
