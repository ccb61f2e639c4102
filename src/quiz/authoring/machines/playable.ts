/**
 * A machine of `src/machines` that questions may be about: how it starts, what may come to it, and its
 * states in words. Build time only: what the machine says travels to the browser as data.
 */
import type { AnyStateMachine } from 'xstate';
import type { SimEvent } from '#sim/index.ts';

/** One thing that may come to a machine, complete with its payload. */
export interface PlayableEvent {
  /** As a reader is told of it: “SYN from Ann”. */
  readonly words: string;
  /** True for the machine's own reminders, which come only when it has set them. */
  readonly own: boolean;
  /** `context` is the machine's, for what depends on it, such as the port in use. */
  readonly event: (context: unknown) => SimEvent;
}

type Setting = string | number | boolean;
export type Settings = Readonly<Record<string, Setting>>;

interface Definition<Choices extends Readonly<Record<string, readonly Setting[]>>> {
  readonly machine: AnyStateMachine;
  /** What an author may choose, each with its values; the first is the default. */
  readonly settings: Choices;
  readonly input: (chosen: {
    readonly [Name in keyof Choices]: Choices[Name][number];
  }) => unknown;
  /** By what an author writes: `SYN from ann`, `KILL`. */
  readonly events: Readonly<Record<string, PlayableEvent>>;
  /** States that the machine itself does not describe, by their dotted path. */
  readonly states?: Readonly<Record<string, string>>;
  /** Its own work, which comes to an end by itself, unlike time-outs. */
  readonly work?: readonly string[];
  /** Messages that are not written as their name says, and what is worth telling of their payload. */
  readonly spell?: (message: SimEvent) => string | undefined;
}

export type Playable = Omit<Required<Definition<Record<string, readonly Setting[]>>>, 'input'> & {
  readonly input: (chosen: Settings) => unknown;
};

export function definePlayable<const Choices extends Readonly<Record<string, readonly Setting[]>>>(
  definition: Definition<Choices>,
): Playable {
  return {
    states: {},
    work: [],
    spell: () => undefined,
    ...definition,
    // Whoever reads the settings takes each value from the list that the definition gives.
    input: definition.input as (chosen: Settings) => unknown,
  };
}

/** `ann` as a name: “Ann”. */
export function nameOf(id: string): string {
  return capitalised(id);
}

/** As it stands at the start of a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A message by its name in the protocol: `SYN_ACK` is “SYN-ACK”. */
export function spelled({ spell }: Playable, message: SimEvent): string {
  return spell(message) ?? message.type.replaceAll('_', '-');
}
