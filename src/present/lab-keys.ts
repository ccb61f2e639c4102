import type { PresentCommand } from './keys.ts';

/** The lab's own controls, as `Transport.svelte` names them. */
const controls = { labStep: 'step', labStepBack: 'stepBack', labPlay: 'play' } as const;

/** A command for the lab that is shown. */
export type LabCommand = Extract<PresentCommand, keyof typeof controls>;

export function isForLab(command: PresentCommand): command is LabCommand {
  return Object.hasOwn(controls, command);
}

/**
 * Presses a control of the lab. A lab that waits for a prediction takes no steps: then Play is
 * pressed, with which it says what it waits for.
 */
export function pressInLab(lab: HTMLElement | undefined, command: LabCommand): void {
  const button = (control: string) =>
    lab?.querySelector<HTMLButtonElement>(`button[data-control="${control}"]`);
  lab?.querySelector('.stage')?.scrollIntoView({ block: 'nearest' });
  const wanted = button(controls[command]);
  const isWaiting = button('step')?.disabled && button('stepBack')?.disabled;
  if (wanted?.disabled && isWaiting) button('play')?.click();
  else wanted?.click();
}
