import fc from 'fast-check';
import { createMachine, type AnyStateMachine } from 'xstate';

interface Shape {
  parallel: boolean;
  inside: Shape[];
}

interface Config {
  id?: string;
  type?: 'parallel';
  initial?: string;
  states?: Record<string, Config>;
  on: Record<string, { target?: string; guard?: string; actions?: string }>;
}

/** Where a transition leads from and to (as places in the list of states), its event and its kind. */
type Step = readonly [from: number, to: number, event: number, kind: 'stays' | 'guarded' | 'free'];

const { state } = fc.letrec<{ state: Shape }>((tie) => ({
  state: fc.oneof(
    { maxDepth: 3 },
    fc.constant<Shape>({ parallel: false, inside: [] }),
    fc.record({
      parallel: fc.boolean(),
      inside: fc.array(tie('state'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

const root = fc.record({
  parallel: fc.boolean(),
  inside: fc.array(state, { minLength: 2, maxLength: 4 }),
});

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.nat(99), fc.nat(99), fc.nat(4), fc.constantFrom('stays', 'guarded', 'free')),
  { minLength: 1, maxLength: 12 },
);

function machineOf(shape: Shape, transitions: readonly Step[]): AnyStateMachine {
  const all: { id: string; config: Config }[] = [];

  function configOf({ parallel, inside }: Shape, id: string): Config {
    const config: Config = { on: {} };
    all.push({ id, config });
    if (inside.length === 0) return config;
    if (parallel) config.type = 'parallel';
    else config.initial = 's0';
    config.states = Object.fromEntries(
      inside.map((child, index) => [
        `s${String(index)}`,
        configOf(child, `${id}.s${String(index)}`),
      ]),
    );
    return config;
  }

  const config = configOf(shape, '#any');
  for (const [from, to, event, kind] of transitions) {
    const target = all[to % all.length]!.id;
    all[from % all.length]!.config.on[`EVENT${String(event)}`] =
      kind === 'stays'
        ? { actions: 'act' }
        : kind === 'guarded'
          ? { target, guard: 'isReady' }
          : { target };
  }
  return createMachine({ ...config, id: 'any' });
}

/** Machines of any nesting, with transitions between any two of their states, the root included. */
export const anyMachine = fc
  .tuple(root, steps)
  .map(([shape, transitions]) => machineOf(shape, transitions));
