import { stateText, type WorldView } from '#sim/index.ts';
import type { AccountsParams } from './params.ts';

interface Step {
  /** The state of directory or PC that takes it. */
  readonly state: string;
  readonly words: string;
  /** False where nobody takes this step. */
  readonly asked: boolean;
}

const recording: Step = { state: 'recording', words: '3 written down', asked: true };

const withAccounts: readonly Step[] = [
  { state: 'authenticating', words: '1 who is it?', asked: true },
  { state: 'authorising', words: '2 may he?', asked: true },
  recording,
];

const withPassword: readonly Step[] = [
  { state: 'comparing', words: '1 the password?', asked: true },
  { state: 'authorising', words: '2 may he?', asked: false },
  recording,
];

/** The steps from a knock at the door to the answer. */
export function stepsOf(regime: AccountsParams['regime']): readonly Step[] {
  return regime === 'sharePasswords' ? withPassword : withAccounts;
}

/** The step that directory or a PC is taking now, if any. */
export function litStep(view: WorldView): string | undefined {
  const states = view.nodes.map((id) => stateText(view.snapshot(id).value).split('.')[1]);
  return [...withAccounts, ...withPassword].find(({ state }) => states.includes(state))?.state;
}
