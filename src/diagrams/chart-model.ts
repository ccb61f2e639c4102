import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { eventWords, guardName } from './chart-words.ts';

/** A state as the chart draws it. */
export interface ChartState {
  /** Dotted path from the root, such as `open.reading`; the root itself is `''`. */
  path: string;
  /** Path of the state it is drawn inside; `undefined` for the outermost. */
  parent: string | undefined;
  name: string;
  kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** Whether it is one of the regions of a parallel state, active together with the others. */
  region: boolean;
  /** Path of the child in which it starts, for a compound state. */
  initial: string | undefined;
  description: string | undefined;
}

/** A transition as the chart draws it. */
export interface ChartTransition {
  /** Its number, in the order of the machine; `data-transition` of its line and label. */
  id: number;
  source: string;
  /** The event in words: `REQUEST`, `after idleTimeoutMs`, `always`. */
  event: string;
  /** XState's own name of the event, `''` for none. */
  eventType: string;
  guard: string | undefined;
  /** None for one that stays where it is; several for one that enters several regions. */
  targets: readonly string[];
  /** Name of the delay, or ms. */
  delay: string | number | undefined;
  /** Event and guard, as the chart writes them. */
  label: string;
}

export interface ChartModel {
  /** The machine's own name. */
  name: string;
  /** Path of the state in which the machine starts, where the root is not drawn. */
  initial: string | undefined;
  states: readonly ChartState[];
  transitions: readonly ChartTransition[];
}

interface AnyTransition {
  eventType: string;
  target?: readonly AnyStateNode[] | undefined;
  guard?: unknown;
  actions: readonly unknown[];
  delay?: string | number | undefined;
}

const pathOf = (node: AnyStateNode) => node.path.join('.');

function transitionsOf(node: AnyStateNode): AnyTransition[] {
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
}

/** Whether a state at or below `node` has a transition to `target`. */
function isEntered(target: AnyStateNode, node: AnyStateNode): boolean {
  return (
    transitionsOf(node).some((transition) => transition.target?.includes(target)) ||
    Object.values<AnyStateNode>(node.states).some((child) => isEntered(target, child))
  );
}

/** A candidate without guard behind one with a guard is taken when that one is not. */
function labelOf(transition: AnyTransition, before: readonly AnyTransition[]): string {
  const words = eventWords(transition.eventType, transition.delay);
  const guard = guardName(transition.guard);
  const rivals = before.some((other) => other.eventType === transition.eventType);
  const ignored = !transition.target && transition.actions.length === 0;
  return [words, guard ? `[${guard}]` : rivals ? '[else]' : '', ignored ? '(ignored)' : '']
    .filter(Boolean)
    .join(' ');
}

function initialOf(node: AnyStateNode): string | undefined {
  return node.type === 'compound' ? pathOf(node.initial.target[0]!) : undefined;
}

function chartState(node: AnyStateNode, rootIsDrawn: boolean): ChartState {
  const { parent } = node;
  return {
    path: pathOf(node),
    parent: parent && (parent.parent || rootIsDrawn) ? pathOf(parent) : undefined,
    name: node.parent ? node.key : node.id,
    kind: node.type,
    region: parent?.type === 'parallel',
    initial: initialOf(node),
    description: node.description,
  };
}

/**
 * Lists every state and every transition of a machine, read from its state nodes (XState's
 * `toDirectedGraph` leaves out those without event). The root is among the states only where it says
 * something: when its regions run in parallel, or when transitions leave or enter it. Pure.
 */
export function chartModel(machine: AnyStateMachine): ChartModel {
  const { root } = machine;
  const rootIsDrawn =
    root.type === 'parallel' || transitionsOf(root).length > 0 || isEntered(root, root);
  const states: ChartState[] = [];
  const transitions: ChartTransition[] = [];

  function visit(node: AnyStateNode): void {
    if (node !== root || rootIsDrawn) states.push(chartState(node, rootIsDrawn));
    transitionsOf(node).forEach((transition, index, all) => {
      transitions.push({
        id: transitions.length,
        source: pathOf(node),
        event: eventWords(transition.eventType, transition.delay),
        eventType: transition.eventType,
        guard: guardName(transition.guard),
        targets: (transition.target ?? []).map(pathOf),
        delay: transition.delay,
        label: labelOf(transition, all.slice(0, index)),
      });
    });
    for (const child of Object.values<AnyStateNode>(node.states)) visit(child);
  }

  visit(root);
  const initial = rootIsDrawn ? undefined : initialOf(root);
  return { name: root.id, initial, states, transitions };
}
