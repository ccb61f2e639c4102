import { createActor, createMachine, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { AnyActorScope } from 'xstate';
import type { Effect, Effects, SimEvent } from './effects.ts';
import { SimError } from './errors.ts';

/** A delayed event of the machine's own (`after`, or `raise` with a delay), or its cancelling. */
export type TimerRequest =
  | {
      readonly effect: 'timer';
      readonly id: string;
      readonly delayMs: number;
      readonly event: SimEvent;
    }
  | { readonly effect: 'forget'; readonly id: string };

/** What one transition asks the kernel to do, in order. */
export type Request = Effect | TimerRequest;

type ExecutableAction = Parameters<AnyActorScope['actionExecutor']>[0];

/**
 * Runs pure machine transitions and collects what they ask for.
 *
 * One actor scope is made once and reused: that is two to three times as fast as XState's own
 * `transition()`, which builds an actor for every call, and the results are the same. The list of
 * requests is reused too: read it before the next call.
 */
export class Reactor {
  readonly requests: Request[] = [];
  readonly #scope: AnyActorScope;

  constructor() {
    const self = createActor(createMachine({}));
    this.#scope = {
      self,
      id: '',
      sessionId: '',
      system: self.system,
      logger: () => undefined,
      defer: () => undefined,
      emit: () => undefined,
      stopChild: () => undefined,
      actionExecutor: (action) => this.#collect(action),
    };
  }

  start(machine: AnyStateMachine, input: unknown): AnyMachineSnapshot {
    this.requests.length = 0;
    const snapshot = machine.getInitialSnapshot(this.#scope, input);
    // XState keeps an error at the start inside the snapshot; here it is a mistake of the author's.
    if (snapshot.status === 'error') throw snapshot.error;
    return snapshot;
  }

  react(
    machine: AnyStateMachine,
    snapshot: AnyMachineSnapshot,
    event: SimEvent,
  ): AnyMachineSnapshot {
    this.requests.length = 0;
    return machine.transition(snapshot, event, this.#scope);
  }

  #collect(action: ExecutableAction): void {
    const { type } = action;
    if (type === 'xstate.raise') this.#collectRaise(action.params as RaiseParams);
    else if (type === 'xstate.cancel') {
      this.requests.push({ effect: 'forget', id: (action.params as { sendId: string }).sendId });
    } else if (type.startsWith('xstate.')) {
      throw new SimError(
        `A machine uses the action “${type}”, which the kernel does not perform.`,
        'Return an effect (send, wait, transfer) from a named action instead; see src/sim/effects.ts.',
      );
    } else this.#collectEffects(action);
  }

  #collectRaise({ id, event, delay }: RaiseParams): void {
    // Without a delay the machine has already dealt with the event itself.
    if (delay === undefined) return;
    this.requests.push({ effect: 'timer', id: id ?? event.type, delayMs: delay, event });
  }

  #collectEffects(action: ExecutableAction): void {
    // XState types an action as returning nothing; ours return what should happen (see effects.ts).
    const exec = action.exec as ((info: unknown, params: unknown) => Effects) | undefined;
    if (!exec) {
      throw new SimError(
        `A machine names the action “${action.type}”, but gives no implementation.`,
        'Add it to `setup({ actions: { … } })` in the same file.',
      );
    }
    const effects = exec(action.info, action.params);
    if (effects === undefined) return;
    if ('effect' in effects) this.requests.push(effects);
    else for (const effect of effects) this.requests.push(effect);
  }
}

interface RaiseParams {
  readonly id: string | undefined;
  readonly event: SimEvent;
  readonly delay: number | undefined;
}
