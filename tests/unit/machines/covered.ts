import { createMachine, type AnyStateMachine } from 'xstate';

/** A part of a machine's config, as far as it matters here. */
interface Node {
  entry?: unknown;
  on?: Record<string, unknown>;
  always?: unknown;
  states?: Record<string, Node>;
}

/**
 * A copy of a machine that does the same and notes every state it enters and every transition it
 * takes; and the names of all that it could: `idle` for a state, `idle REQUEST #0` for a transition.
 */
export function covered(machine: AnyStateMachine) {
  const all = new Set<string>();
  const reached = new Set<string>();

  function note(name: string) {
    all.add(name);
    return () => {
      reached.add(name);
    };
  }

  function noting(name: string, transitions: unknown): unknown {
    return asList(transitions).map((transition, index) => {
      const given =
        typeof transition === 'string' ? { target: transition } : (transition as object);
      const actions = asList('actions' in given ? given.actions : undefined);
      return { ...given, actions: [note(`${name} #${index}`), ...actions] };
    });
  }

  function visit(path: string, node: Node): Node {
    const { on = {}, always, states = {}, entry } = node;
    const copy: Node = { ...node };
    if (path !== '') copy.entry = [note(path), ...asList(entry)];
    copy.on = mapped(on, (transitions, event) => noting(`${path} ${event}`, transitions));
    if (always !== undefined) copy.always = noting(`${path} always`, always);
    if (node.states) {
      copy.states = mapped(states, (child, key) => visit(path ? `${path}.${key}` : key, child));
    }
    return copy;
  }

  const config = visit('', machine.config as unknown as Node) as Parameters<
    typeof createMachine
  >[0];
  const copy = createMachine(config).provide(
    machine.implementations as unknown as Parameters<AnyStateMachine['provide']>[0],
  );
  return { machine: copy as unknown as AnyStateMachine, all, reached };
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function mapped<A, B>(record: Record<string, A>, change: (value: A, key: string) => B) {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}
