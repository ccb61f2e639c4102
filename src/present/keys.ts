import { isUsedBy, type Focused, type Key } from '#player/keys.ts';

/** What a key means to a presentation; the last three go to the lab that is shown. */
export type PresentCommand =
  | 'forward'
  | 'back'
  | 'first'
  | 'last'
  | 'black'
  | 'fullScreen'
  | 'notes'
  | 'leave'
  | 'labStep'
  | 'labStepBack'
  | 'labPlay';

/** Clickers send PageUp and PageDown, and some a full stop or F5; the last belongs to the browser. */
const commands: ReadonlyMap<string, PresentCommand> = new Map([
  ['ArrowRight', 'forward'],
  ['PageDown', 'forward'],
  [' ', 'forward'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['Home', 'first'],
  ['End', 'last'],
  ['.', 'black'],
  ['b', 'black'],
  ['f', 'fullScreen'],
  ['n', 'notes'],
  ['Escape', 'leave'],
  ['s', 'labStep'],
  ['p', 'labPlay'],
]);

/** The command of a key, or nothing if it belongs to what has the focus, or to nobody. */
export function presentCommandOf(
  key: Key & { readonly shiftKey: boolean },
  focused: Focused,
): PresentCommand | undefined {
  if (key.defaultPrevented || key.ctrlKey || key.metaKey || key.altKey) return undefined;
  if (isUsedBy(focused, key.key)) return undefined;
  if (key.shiftKey && key.key === ' ') return 'back';
  if (key.shiftKey && key.key.toLowerCase() === 's') return 'labStepBack';
  // With Caps Lock the letters are the same keys.
  return commands.get(key.key.length === 1 ? key.key.toLowerCase() : key.key);
}
