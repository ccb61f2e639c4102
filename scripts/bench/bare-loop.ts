import { createActor, createMachine, type AnyMachineSnapshot } from 'xstate';
import type { AnyActorScope } from 'xstate';
import { World, type NodeId, type Scenario, type SimEvent } from '#sim/index.ts';

/** What every node got, in order: the events of a run without their causes. */
export type Script = readonly (readonly [node: NodeId, event: SimEvent])[];

export function scriptOf(scenario: Scenario, seed: number, events: number): Script {
  const script: [NodeId, SimEvent][] = [];
  const world = new World(scenario, seed);
  world.recorder = {
    happened: ({ node, event }) => script.push([node, event]),
    vanished: () => undefined,
  };
  while (script.length < events && world.step());
  return script;
}

/**
 * The fastest loop over the same machines and events that XState allows: `machine.transition` with
 * one reused actor scope, effects thrown away. No queue, no clock, no network, no trace.
 */
export function bareLoop({ nodes }: Scenario, script: Script): () => void {
  const self = createActor(createMachine({}));
  const nothing = () => undefined;
  const scope: AnyActorScope = {
    ...{ self, id: '', sessionId: '', system: self.system },
    ...{
      logger: nothing,
      defer: nothing,
      emit: nothing,
      stopChild: nothing,
      actionExecutor: nothing,
    },
  };
  const machines = new Map(nodes.map(({ id, machine }) => [id, machine]));
  return () => {
    const snapshots = new Map<NodeId, AnyMachineSnapshot>(
      nodes.map(({ id, machine, input }) => [id, machine.getInitialSnapshot(scope, input)]),
    );
    for (const [node, event] of script) {
      const machine = machines.get(node)!;
      snapshots.set(node, machine.transition(snapshots.get(node)!, event, scope));
    }
  };
}
